using System.Text.Json;

namespace HtzPipeline.Core.Layout.Exchange;

/// <summary>The dimensions of a JSON-stat dataset, 2.0 or 1.x (id, size and role within <c>dimension</c>), with the units of their categories.</summary>
internal sealed class JsonStatDimensions
{
    private readonly MessageAttributes[]?[] _units;

    private JsonStatDimensions(IReadOnlyList<MessageDimension> all, MessageAttributes[]?[] units, int count) => (All, _units, Count) = (all, units, count);

    /// <summary>The dimensions, outermost first.</summary>
    public IReadOnlyList<MessageDimension> All { get; }

    /// <summary>How many cells they span.</summary>
    public int Count { get; }

    /// <summary>Reads the dimensions.</summary>
    /// <exception cref="InconsistentMessageException">They contradict each other.</exception>
    public static JsonStatDimensions Read(JsonElement dataset)
    {
        var description = dataset.Object("dimension")!.Value;
        var ids = Strings(dataset.Array("id") is { Length: > 0 } own ? own : description.Array("id"));
        var sizes = dataset.Array("size") is { Length: > 0 } ownSizes ? ownSizes : description.Array("size");
        if (ids.Length != sizes.Length)
        {
            throw new InconsistentMessageException(new($"id 有 {ids.Length} 个维度,size 有 {sizes.Length} 个", $"id has {ids.Length} dimensions, size {sizes.Length}"));
        }

        var roles = JsonStatRoles.Of(dataset.Object("role") ?? description.Object("role"), ids);
        var described = description.EnumerateObject().GroupBy(property => property.Name).ToDictionary(named => named.Key, named => named.Last().Value);
        var (all, units, count) = (new MessageDimension[ids.Length], new MessageAttributes[]?[ids.Length], 1L);
        for (var i = 0; i < ids.Length; i++)
        {
            var category = described.GetValueOrDefault(ids[i]).Object("category")
                ?? throw new InconsistentMessageException(new($"维度 {ids[i]} 没有类目", $"the dimension {ids[i]} has no categories"));
            var values = JsonStatCategories.Read(ids[i], category);
            if (sizes[i].Whole != values.Length)
            {
                throw new InconsistentMessageException(new($"维度 {ids[i]} 有 {values.Length} 个类目,size 为 {sizes[i]}", $"the dimension {ids[i]} has {values.Length} categories, its size is {sizes[i]}"));
            }

            all[i] = new(ids[i], roles[i], values);
            units[i] = JsonStatCategories.ReadUnits(category, values);
            count = Math.Min(count * values.Length, 1L << 32);
        }

        return count <= int.MaxValue
            ? new(all, units, (int)count)
            : throw new InconsistentMessageException(new("各维度 size 之积过大", "the product of the sizes is too large"));
    }

    /// <summary>The positions in the dimensions of a value; the last dimension goes fastest.</summary>
    public void Locate(int index, Span<int> positions)
    {
        for (var i = All.Count - 1; i >= 0; i--)
        {
            (index, positions[i]) = Math.DivRem(index, All[i].Values.Count);
        }
    }

    /// <summary>The unit that the categories state.</summary>
    public MessageAttributes UnitAt(ReadOnlySpan<int> positions)
    {
        var unit = default(MessageAttributes);
        for (var i = 0; i < _units.Length; i++)
        {
            unit = _units[i] is { } stated ? stated[positions[i]].Within(unit) : unit;
        }

        return unit;
    }

    private static string[] Strings(JsonElement[] elements) => [.. elements.Select(element => element.Text)];
}
