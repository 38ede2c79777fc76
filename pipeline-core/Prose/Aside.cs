namespace HtzPipeline.Core.Prose;

/// <summary>Why a figure is read and left aside, whatever its name.</summary>
public enum Aside
{
    /// <summary>A total from another beginning than January.</summary>
    SinceBeginning,

    /// <summary>Of another area than the text's own.</summary>
    OtherArea,

    /// <summary>A mark passed, rather than an amount.</summary>
    MarkPassed,

    /// <summary>On another basis than the figure usually has: 剔除…后.</summary>
    OtherBasis,

    /// <summary>Growth on another time than a year before.</summary>
    OtherBase,

    /// <summary>Nothing says what is measured.</summary>
    NoName,
}
