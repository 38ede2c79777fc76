using System.ComponentModel;
using System.Reflection;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Api.Observations;
using HtzPipeline.Functions.Commands.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace HtzPipeline.Functions.Commands.Store;

/// <summary>The parameters of <c>GET /api/v1/observations</c> as options of a command: made of that record, so that nothing is said twice.</summary>
internal static class ExportOptions
{
    // What takes a list has a plural.
    private static readonly HashSet<string> Lists = ["indicator", "area", "measure"];
    private static readonly HashSet<string> Flags = ["initial", "history", "bom"];

    // An export is not paged, unless a query of the API is given that is.
    private static readonly HashSet<string> OfPages = ["limit", "continuation", "total"];

    private static readonly IReadOnlyList<(PropertyInfo Property, string Parameter)> Parameters =
    [
        .. from property in typeof(ObservationParameters).GetProperties()
           let name = property.GetCustomAttribute<FromQueryAttribute>()?.Name
           where name is not null
           select (property, name),
    ];

    private static readonly IReadOnlyList<(CommandOption Option, string Parameter)> Table =
        [.. Parameters.Where(one => !OfPages.Contains(one.Parameter)).Select(one => (OptionOf(one.Property, one.Parameter), one.Parameter))];

    /// <summary>The options.</summary>
    public static IEnumerable<CommandOption> All => Table.Select(one => one.Option);

    /// <summary>The parameters that a command line gives, by its options and by a query string, <c>indicator=IND_OUTPUT&amp;last=24</c>, or the whole address.</summary>
    public static ObservationParameters Read(CommandLine line, ParameterErrors errors)
    {
        var query = line.Operands is [] ? [] : QueryHelpers.ParseQuery(line.File[(line.File.IndexOf('?', StringComparison.Ordinal) + 1)..]);
        var given = Table
            .Where(one => line.Has(one.Option.Name))
            .Select(one => KeyValuePair.Create(one.Parameter, new StringValues(one.Option.Value is null ? "true" : line[one.Option.Name])))
            .Concat(query)
            .GroupBy(one => one.Key, one => one.Value, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(one => one.Key, one => one.Aggregate(StringValues.Empty, StringValues.Concat), StringComparer.OrdinalIgnoreCase);
        errors.AddMisnamed(given, [.. Parameters.Select(one => one.Parameter)]);

        var parameters = new ObservationParameters();
        foreach (var (property, name) in Parameters)
        {
            property.SetValue(parameters, given.TryGetValue(name, out var value) ? value.ToString() : null);
        }

        return parameters;
    }

    private static CommandOption OptionOf(PropertyInfo property, string parameter)
    {
        // fromPeriod is --from-period; a description is "Chinese | English".
        var name = string.Concat(parameter.Select(letter => char.IsUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : $"{letter}"));
        var meaning = property.GetCustomAttribute<DescriptionAttribute>()!.Description.Split(" | ");
        return new($"--{name}{(Lists.Contains(parameter) ? "s" : "")}", Flags.Contains(parameter) ? null : parameter.ToUpperInvariant(), new(meaning[0], meaning[1]));
    }
}
