using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Drafting.Rules;

/// <summary>In how many cases something could be tried in the files, and in how many it holds.</summary>
/// <param name="Holds">In how many it holds.</param>
/// <param name="Tried">In how many it could be tried.</param>
/// <param name="Periods">The periods tried.</param>
internal readonly record struct Evidence(int Holds, int Tried, int Periods)
{
    // By chance two small numbers add up to a third once; three times they do not.
    private const int Enough = 3;

    /// <summary>Whether it holds wherever it could be tried, and often enough to mean something.</summary>
    public bool IsEnough => Tried >= Enough && Holds == Tried;

    /// <summary>The evidence in words.</summary>
    public LocalText Text => Tried == Periods
        ? new($"在 {Tried} 个时期中有 {Holds} 个成立", $"holds in {Holds} of {Tried} periods")
        : new($"在 {Periods} 个时期的 {Tried} 处中有 {Holds} 处成立", $"holds in {Holds} of {Tried} places in {Periods} periods");

    /// <summary>Tries something of each value of one candidate.</summary>
    /// <param name="slots">Where it is tried.</param>
    /// <param name="holds">Whether it holds there; null where it cannot be tried.</param>
    public static Evidence Of(IEnumerable<Slot> slots, Func<Slot, bool?> holds)
    {
        var tried = slots.Select(slot => (slot, Holds: holds(slot))).Where(one => one.Holds is not null).ToList();
        return new(tried.Count(one => one.Holds == true), tried.Count, tried.DistinctBy(one => one.slot.Last).Count());
    }
}
