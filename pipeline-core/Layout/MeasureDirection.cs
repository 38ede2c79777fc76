namespace HtzPipeline.Core.Layout;

/// <summary>Which way a header or label says that its figures go; the figures themselves are left as printed.</summary>
public enum MeasureDirection
{
    /// <summary>Not said, or both: 增减, ±, 同比.</summary>
    Unstated,

    /// <summary>增长, 增幅, 增加, 提高, 上升.</summary>
    Up,

    /// <summary>下降, 降幅, 减少, 回落.</summary>
    Down,
}
