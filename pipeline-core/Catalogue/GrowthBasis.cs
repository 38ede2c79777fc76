namespace HtzPipeline.Core.Catalogue;

/// <summary>What a reported growth compares. Only a nominal one must agree with the ratio of the published levels.</summary>
public enum GrowthBasis
{
    /// <summary>现价: the ratio of the figures as published.</summary>
    Nominal,

    /// <summary>可比价: at constant prices.</summary>
    Real,

    /// <summary>可比口径: against a base of the same coverage, which is not the published one.</summary>
    Comparable,
}
