namespace HtzPipeline.Core.Aggregation;

/// <summary>On which rows of an indicator a rule works.</summary>
[Flags]
internal enum Rows
{
    /// <summary>Those of the length it is reported in: months for a monthly one.</summary>
    Own = 1,

    /// <summary>Those of longer periods, made from its own: quarters, half-years and years for a monthly one.</summary>
    Longer = 2,

    /// <summary>Both.</summary>
    All = Own | Longer,
}
