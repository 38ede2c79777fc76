namespace HtzPipeline.Core.Layout;

/// <summary>Which way a header or label says that its figures go: 增长 up, 下降 down.</summary>
public enum Direction
{
    /// <summary>Not said, or both: 增减, ±.</summary>
    Unstated,

    /// <summary>增长, 增加, 提高.</summary>
    Up,

    /// <summary>下降, 减少, 降幅.</summary>
    Down,
}
