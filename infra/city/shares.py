"""Owns how a city's enterprises and policies are spread, as published; where nothing is, a plain assumption says so.

Sources: 深圳市市场监督管理局 2025-09 (entities by kind, new ones by district), 2020-10 (industries) and 2017-04
(registered capital); 第五次全国经济普查 (staff a unit); 工信, 科技 (titles). The rest, such as gaps, is assumed.
"""

from __future__ import annotations

INDIVIDUAL = 0.373
"""Share of individual businesses among all entities."""

DISTRICTS = {
    "440307": 0.25, "440306": 0.21, "440309": 0.13, "440304": 0.134, "440305": 0.122, "440303": 0.065,
    "440311": 0.044, "440310": 0.025, "440308": 0.02,
}  # fmt: skip
"""By district (GB/T 2260) its share of all entities."""
STREETS = 8

SECTIONS = {
    "F": 0.398, "L": 0.117, "C": 0.09, "H": 0.09, "I": 0.07, "M": 0.06, "O": 0.056, "E": 0.04, "G": 0.03, "K": 0.02,
    "P": 0.01, "R": 0.01, "Q": 0.005, "A": 0.003, "D": 0.001,
}  # fmt: skip
"""By section of GB/T 4754 its share of all entities."""

TITLES = {
    "hte": 0.0083, "tech-sme": 0.0066, "cultivated": 0.003, "innovative-sme": 0.0043, "srdi-municipal": 0.002,
    "srdi": 0.0017, "little-giant": 0.00044, "key-little-giant": 0.0001, "single-champion": 0.00005,
    "green-factory": 0.0002, "clean-production": 0.0005, "efficiency-leader": 0.00005, "design-centre-city": 0.0001,
    "design-centre-province": 0.00005, "design-centre-state": 0.00001, "credit-service": 0.0005,
    "contest-prize": 0.0003,
}  # fmt: skip
"""By title the share of enterprises that hold it."""
PARKS = 60
"""Lists that single offices keep, such as the firms of a park: a title each, held by some 0.02 %."""

MONEY = {  # median in yuan among firms, spread (sigma of its logarithm)
    "revenue": (900_000, 2.1), "tax_paid": (30_000, 2.3), "assets": (1_200_000, 2.0), "reg_capital": (2_000_000, 1.4),
    "rd_spend": (5_000, 3.0), "taxable_income": (60_000, 2.2), "output": (20_000, 3.0), "capex": (8_000, 2.8),
    "loan_total": (3_000, 3.2), "interest_paid": (200, 3.0), "rent_paid": (90_000, 1.6), "equity_2y": (100, 3.5),
    "premium_paid": (50, 3.0), "ui_paid_prev": (6_500, 1.5), "rd_deduct": (2_000, 3.0), "compute_contract": (1, 3.5),
}  # fmt: skip
COUNTS = {  # mean of what is above zero, share of enterprises where it is
    "ip1": (2, 0.02), "ip2": (4, 0.05), "ip_core": (2, 0.02), "talents": (4, 0.08), "grad_hires": (2, 0.06),
    "youth_hires": (1, 0.02), "disabled": (1, 0.02), "rd_staff": (6, 0.05), "penalties_3y": (1, 0.04),
    "loan_count": (2, 0.1), "std_lead": (1, 0.003), "niche_years": (4, 0.05), "digital_score": (60, 0.01),
}  # fmt: skip
RATIOS = {  # mean, spread
    "revenue_growth": (0.04, 0.3), "rd_ratio": (0.01, 0.05), "layoff": (0.04, 0.1), "debt_ratio": (0.45, 0.25),
    "private_share": (0.95, 0.15), "hi_income": (0.05, 0.2), "main_share": (0.7, 0.2), "niche_share": (0.005, 0.03),
    "catalogue_income": (0.05, 0.2), "rd_staff_share": (0.02, 0.08),
}  # fmt: skip
FLAGS = {
    "abnormal": 0.06, "serious_violation": 0.01, "arrears": 0.03, "wage_arrears": 0.005, "clean_3y": 0.93,
    "env_penalty": 0.004, "serious_dishonesty": 0.008, "listed": 0.0003, "in_qianhai": 0.04, "direct_report": 0.01,
    "strategic": 0.03, "same_matter": 0.01, "dispatch": 0.003, "lease_filed": 0.3, "biomedicine": 0.006,
}  # fmt: skip
CHOICES = {
    "size": {"micro": 0.86, "small": 0.115, "medium": 0.02, "large": 0.005},
    "in_base": {"none": 0.985, "industry": 0.005, "trade": 0.005, "services": 0.003, "catering": 0.002},
    "tax_grade": {"m": 0.5, "b": 0.35, "a": 0.08, "c": 0.04, "d": 0.03},
    "vat_type": {"small-scale": 0.8, "general": 0.2},
    "ipo_stage": {"none": 0.998, "tutored": 0.001, "neeq": 0.0007, "domestic": 0.0003},
}  # fmt: skip
GAPS = {"market": 0.01, "tax": 0.1, "staff": 0.08, "science": 0.2, "other": 0.15}
"""Share of enterprises for which a register does not know a fact (assumed)."""
