using System.Text.Json.Serialization;
using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Formats.Cubes;

namespace HtzPipeline.Functions.Commands.Keys;

/// <summary>A department's key as commands show it. Times are +08:00.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Department">The department's code.</param>
/// <param name="Name">Who has it.</param>
/// <param name="Rights">What it allows: <c>read</c>, <c>upload</c>, <c>approve</c>.</param>
/// <param name="State"><c>good</c>, <c>expired</c> or <c>revoked</c>.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Expires">From when on it is refused.</param>
/// <param name="Revoked">When it was revoked; null if it was not.</param>
internal sealed record KeyResource(
    string Id, string Department, string Name, IReadOnlyList<string> Rights, string State, DateTimeOffset Created, DateTimeOffset Expires, DateTimeOffset? Revoked)
{
    /// <summary>The key itself, when it is made; null ever after.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Secret { get; init; }

    public static KeyResource Of(DepartmentKey key, DateTimeOffset now) => new(
        key.Id,
        key.Department,
        key.Name,
        [.. key.Rights.Select(right => right.ToString().ToLowerInvariant())],
        key.Revoked is not null ? "revoked" : key.IsGood(now) ? "good" : "expired",
        key.Created.ToChinaTime(),
        key.Expires.ToChinaTime(),
        key.Revoked?.ToChinaTime());

    /// <summary>It for people.</summary>
    public string ToText()
    {
        var state = State switch
        {
            "revoked" => $"已撤销 revoked {Revoked:yyyy-MM-dd}",
            "good" => $"有效至 good until {Expires:yyyy-MM-dd}",
            _ => $"已过期 expired {Expires:yyyy-MM-dd}",
        };
        return $"{Id}  {Department}  {Name}  {string.Join(' ', Rights)}  {state}";
    }
}
