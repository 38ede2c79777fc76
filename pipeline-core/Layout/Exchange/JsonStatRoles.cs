using System.Text.Json;
using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Layout.Exchange;

/// <summary>Tells the roles of a JSON-stat dataset's dimensions: as it states them, else by their ids.</summary>
internal static partial class JsonStatRoles
{
    private static readonly (string Name, ConceptRole Role)[] Stated = [("time", ConceptRole.Time), ("geo", ConceptRole.Area), ("metric", ConceptRole.Metric)];

    /// <summary>The role of each dimension.</summary>
    public static ConceptRole[] Of(JsonElement? role, IReadOnlyList<string> ids)
    {
        var stated = new Dictionary<string, ConceptRole>();
        foreach (var (name, its) in Stated)
        {
            // Of several geographic dimensions the first that is named is the area, wherever it stands.
            var named = role?.Array(name) ?? [];
            for (var i = 0; i < named.Length; i++)
            {
                stated.TryAdd(named[i].Text, its == ConceptRole.Area && i > 0 ? ConceptRole.Name : its);
            }
        }

        var taken = stated.Values.ToHashSet();
        var roles = new ConceptRole[ids.Count];
        for (var i = 0; i < roles.Length; i++)
        {
            roles[i] = stated.TryGetValue(ids[i], out var own) ? own : Concepts.Of(ids[i]) switch
            {
                (ConceptRole.Time or ConceptRole.Area or ConceptRole.Metric) and var usual when !taken.Contains(usual) => usual,
                ConceptRole.Name when !taken.Contains(ConceptRole.Area) && AreaWord().IsMatch(ids[i]) => ConceptRole.Area,
                (ConceptRole.Unit or ConceptRole.Frequency) and var usual => usual,
                _ => ConceptRole.Name,
            };
        }

        return roles;
    }

    // Ids that are headings for people: County and Region.
    [GeneratedRegex("^(?:county|counties|regions?|country|countries|provinces?|municipality|districts?|towns?)(?![a-z_])", RegexOptions.IgnoreCase)]
    private static partial Regex AreaWord();
}
