namespace HtzPipeline.Core.Layout;

/// <summary>Over what time a figure is, as its header says.</summary>
public enum MeasureBasis
{
    /// <summary>Not said.</summary>
    Unstated,

    /// <summary>本月, 当月, 本期, 当期值.</summary>
    Current,

    /// <summary>累计, 本年累计, 1-本月, 累计值.</summary>
    Cumulative,

    /// <summary>期末, 月末, 年末, 余额, 期末值.</summary>
    Level,
}
