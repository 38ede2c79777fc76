namespace HtzPipeline.Core.Layout.Exchange;

/// <summary>What a dimension or attribute of a data message says of its observations.</summary>
internal enum ConceptRole
{
    /// <summary>Something that names them: a dimension with no role of its own.</summary>
    Name,

    /// <summary>The indicator itself.</summary>
    Metric,

    /// <summary>The area.</summary>
    Area,

    /// <summary>The period.</summary>
    Time,

    /// <summary>How often they are made; needed to read the period.</summary>
    Frequency,

    /// <summary>The unit.</summary>
    Unit,

    /// <summary>The power of ten that the values are in.</summary>
    Multiplier,

    /// <summary>The decimals that the values are published with.</summary>
    Decimals,

    /// <summary>The observation's status.</summary>
    Status,

    /// <summary>The value.</summary>
    Value,

    /// <summary>What is to be done with the observation: deleted, or taken.</summary>
    Action,

    /// <summary>Anything else: not read.</summary>
    Ignored,
}
