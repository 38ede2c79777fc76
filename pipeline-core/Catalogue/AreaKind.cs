using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Catalogue;

/// <summary>What areas are called together, by the ends of their names: 街道, 镇街, 园区; 区域 where these differ.</summary>
public static class AreaKind
{
    private static readonly (string End, LocalText Kind)[] Ends =
    [
        ("街道办事处", new("街道", "sub-district")), ("街道", new("街道", "sub-district")), ("镇", new("镇", "town")), ("乡", new("乡", "township")),
        ("社区", new("社区", "community")), ("村", new("村", "village")), ("园区", new("园区", "park")), ("产业园", new("园区", "park")), ("科技园", new("园区", "park")), ("片区", new("片区", "quarter")),
    ];

    /// <summary>Where there are none.</summary>
    public static LocalText Usual { get; } = new("街道", "sub-district");

    /// <summary>What some areas are called together.</summary>
    /// <param name="names">Their names.</param>
    public static LocalText Of(IEnumerable<LocalText> names)
    {
        var kinds = names.Select(name => Ends.FirstOrDefault(one => name.Zh.EndsWith(one.End, StringComparison.Ordinal)).Kind).Distinct().ToList();
        return kinds.Count switch
        {
            0 => Usual,
            1 when kinds[0] is { } only => only,
            _ when kinds.TrueForAll(kind => kind?.Zh is "街道" or "镇") => new("镇街", "town or sub-district"),
            _ when kinds.TrueForAll(kind => kind?.Zh is "乡" or "镇") => new("乡镇", "township"),
            _ => new("区域", "area"),
        };
    }
}
