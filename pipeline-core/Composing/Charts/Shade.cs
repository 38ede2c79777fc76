namespace HtzPipeline.Core.Composing.Charts;

/// <summary>What something in a chart is drawn in: its part, not its colour, since a page has one set of colours by day and one by night.</summary>
internal enum Shade
{
    /// <summary>Words that must be read: names and values.</summary>
    Ink,

    /// <summary>Words beside: marks of an axis, units.</summary>
    Soft,

    /// <summary>Hairlines that only help the eye.</summary>
    Grid,

    /// <summary>The line that bars stand on.</summary>
    Axis,

    /// <summary>This year, now.</summary>
    Accent,

    /// <summary>What stands beside the accent and is not last year.</summary>
    AccentMid,

    /// <summary>Last year, wherever it is drawn.</summary>
    Then,
}
