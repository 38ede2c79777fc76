namespace HtzPipeline.Core.Catalogue;

/// <summary>How an indicator's figures behave over time.</summary>
public enum IndicatorKind
{
    /// <summary>流量: an amount over a period; has current and cumulative, adds up over months.</summary>
    Flow,

    /// <summary>存量: a level at a moment; a longer period takes the last.</summary>
    Stock,

    /// <summary>比率: a percentage or an index; never summed.</summary>
    Rate,
}
