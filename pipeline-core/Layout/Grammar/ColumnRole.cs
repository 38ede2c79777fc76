namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>What a column, or a row of a header, holds.</summary>
internal enum ColumnRole
{
    /// <summary>Figures, or not said.</summary>
    Figures,

    /// <summary>The names of indicators.</summary>
    Indicator,

    /// <summary>The names of areas.</summary>
    Area,

    /// <summary>The names of what has the indicators, other than areas: companies, industries.</summary>
    Thing,

    /// <summary>Periods.</summary>
    Period,

    /// <summary>Units.</summary>
    Unit,

    /// <summary>Powers of ten, in digits or words, that units are multiplied by.</summary>
    Multiplier,

    /// <summary>The measures of a tidy table.</summary>
    Measure,

    /// <summary>The numbers of a tidy table.</summary>
    Value,

    /// <summary>Month or quarter.</summary>
    Frequency,

    /// <summary>Serial numbers, codes, remarks: not read.</summary>
    Ignored,
}
