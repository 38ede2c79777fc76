namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>What parts a number's decimals from its whole. The other one, if any, parts thousands.</summary>
internal enum DecimalMark
{
    /// <summary>58.33, and 1,234.5.</summary>
    Point,

    /// <summary>58,33, and 1.234,5.</summary>
    Comma,
}
