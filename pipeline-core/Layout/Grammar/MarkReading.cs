namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>What a number says of the marks it is written with.</summary>
internal enum MarkReading
{
    /// <summary>Nothing: it has none, or is no number.</summary>
    None,

    /// <summary>Its decimals can only stand after a point: 58.33, 1,234,567.</summary>
    Point,

    /// <summary>Its decimals can only stand after a comma: 9,62, 0,435, 1.234,5.</summary>
    Comma,

    /// <summary>58,334 is 58334 or 58.334.</summary>
    Either,

    /// <summary>1.234 is 1.234, or 1234 where commas stand before decimals.</summary>
    Dotted,

    /// <summary>It is a number in neither writing: 58,33,000.</summary>
    Neither,
}
