namespace HtzPipeline.Core.Layout.Tidy;

/// <summary>What a column of a tidy table holds.</summary>
internal enum TidyRole
{
    /// <summary>Nothing that is read: serial numbers, remarks, sources.</summary>
    Ignored,

    /// <summary>No heading known: text makes it a dimension.</summary>
    Unknown,

    /// <summary>The names of indicators.</summary>
    Indicator,

    /// <summary>Codes of indicators, read where there are no names.</summary>
    IndicatorCode,

    /// <summary>What the indicator is broken down by: an industry, a kind, a sex.</summary>
    Dimension,

    /// <summary>The names of areas.</summary>
    Area,

    /// <summary>Codes of areas, read where there are no names.</summary>
    AreaCode,

    /// <summary>Periods.</summary>
    Period,

    /// <summary>Years, where another column holds the month or quarter.</summary>
    Year,

    /// <summary>Months within a year.</summary>
    Month,

    /// <summary>Quarters within a year.</summary>
    Quarter,

    /// <summary>Measures.</summary>
    Measure,

    /// <summary>The numbers.</summary>
    Value,

    /// <summary>Units.</summary>
    Unit,

    /// <summary>The power of ten of the numbers.</summary>
    Multiplier,

    /// <summary>The decimals of the numbers.</summary>
    Decimals,

    /// <summary>How often the figures are made.</summary>
    Frequency,

    /// <summary>Flags: estimated, missing.</summary>
    Status,

    /// <summary>What is to be done with the row: deleted, or taken.</summary>
    Action,
}
