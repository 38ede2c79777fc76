namespace HtzPipeline.Seeds.Series;

/// <summary>All that is invented. What a file prints is either published, in here, or follows from the two.</summary>
internal static class Invented
{
    public static readonly IReadOnlyList<FlowRow> Flows =
    [
        new("GDP", 51.27m, 47.39m, Season.Industry),
        new("IND_OUTPUT", 53.21m, 49.47m, Season.Industry),
        new("HT_OUTPUT", 35.01m, 31.86m, Season.Industry),
        new("IND_VALUE_ADDED", 13.80m, 12.97m, Season.Industry, In2019: 14.61m),
        new("IND_REVENUE", 53.12m, 48.73m, Season.Industry),

        new("NEW_CONTRACTS", 29, 22, Season.Offices),
        new("NEW_CONTRACTS_INVESTMENT", 108.6m, 84.2m, Season.Offices),
        new("STARTED_PROJECTS", 9, 7, Season.TwoRounds),
        new("STARTED_PROJECTS_INVESTMENT", 96.8m, 71.5m, Season.TwoRounds),

        new("EXPERTS", 17, 9, Season.Offices),
        new("EXPERTS_THOUSAND_TALENTS", 1, 1, Season.Offices),
        new("EXPERTS_TEN_THOUSAND_TALENTS", 3, 2, Season.Offices),
        new("ACADEMICIANS", 2, 1, Season.Offices),

        new("RD_APPLICATIONS", 62, 50, Season.Offices),
        new("RD_APPLICATIONS_KEY_PLAN", 11, 9, Season.Offices),
        new("RD_APPLICATIONS_CENTRES", 5, 3, Season.Offices),
        new("RD_APPLICATIONS_AWARDS", 1, 1, Season.Offices),

        new("PATENT_APPLICATIONS", 331, 268, Season.Offices),
        new("INVENTION_APPLICATIONS", 138, 104, Season.Offices),
        new("PATENT_GRANTS", 118, 97, Season.Offices),
        new("INVENTION_GRANTS", 17, 14, Season.Offices),
        new("IP_CERTIFIED", 3, 2, Season.Offices),

        // The parts leave one over, once: at 2019-09, as published.
        new("NEW_ENTITIES", 1232, 1095, Season.September),
        new("NEW_ENTERPRISES", 672, 604, Season.Offices),
        new("NEW_SOLE_TRADERS", 560, 491, Season.Offices),
        new("NEW_ENTERPRISES_CAPITAL", 61.54m, 52.18m, Season.Offices),
        new("TRADERS_TO_ENTERPRISES", 29, 21, Season.Offices),
        new("ONLINE_REGISTRATIONS", 845, 402, Season.Offices),
        new("ZOMBIES_CLEARED", 4, 3, Season.Offices),

        new("LAND_REUSED", 610, 482, Season.Offices),
        new("ROADS_IMPROVED", 9, 7, Season.Outdoors),
        new("ROADS_IMPROVED_LENGTH", 31, 24, Season.Outdoors),
        new("GREEN_AREA", 16, 13, Season.Outdoors),
        new("LANDSCAPE_SITES", 11, 9, Season.Outdoors),
        new("ILLEGAL_BUILDINGS_DEMOLISHED", 7600, 6900, Season.Outdoors),

        new("SUBSIDIES", 318, 276, Season.Offices),
    ];

    public static readonly IReadOnlyList<StockRow> Stocks =
    [
        new("KEY_PROJECTS", 28),
        new("KEY_PROJECTS_CITY", 10),
        new("KEY_PROJECTS_INVESTMENT", 262),
        new("LEADING_ENTERPRISES", 6),
        new("GROWING_ENTERPRISES", 5),
        new("TECH_SMES", 22),
        new("HT_CANDIDATES", 34),
        new("FUNDS", 3),
        new("FUNDS_SIZE", 60),
    ];

    /// <summary>The sub-districts' part of what the market regulator registers, in percent; the rest is registered by the zone itself.</summary>
    public static readonly IReadOnlyList<(string Area, int Percent)> SubDistricts =
        [("370400-HTZ-XR", 41), ("370400-HTZ-XC", 33), ("370400-HTZ-ZF", 19)];
}
