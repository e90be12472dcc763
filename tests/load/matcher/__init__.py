"""Owns measuring the matcher on a made city: policies, enterprises, peers, charts; never a figure typed by hand."""
