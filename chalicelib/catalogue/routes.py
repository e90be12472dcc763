"""Owns the routes of bundles: anybody may look."""

from chalicelib.catalogue import service
from chalicelib.catalogue.views import BundleId, BundleListView, BundleQuery, BundleSummary, BundleView
from chalicelib.core.errors import NotFound
from chalicelib.core.http import PUBLIC, endpoint


@endpoint("GET", "/v1/bundles", allowed=PUBLIC)
def list_bundles(query: BundleQuery) -> BundleListView:
    """The life events that the city offers, filtered by audience, stage, region, tag and a word."""
    fitting = (published for published in service.current_all() if query.fits(published.bundle))
    return BundleListView(bundles=tuple(BundleSummary.of(published) for published in fitting))


@endpoint("GET", "/v1/bundles/{bundle_id}", allowed=PUBLIC, errors=(NotFound,))
def get_bundle(bundle_id: BundleId) -> BundleView:
    """One life event: its items and departments, its form, what it saves, where that is written."""
    published = service.named(bundle_id)
    if published is None:
        raise NotFound
    return BundleView.of(published)
