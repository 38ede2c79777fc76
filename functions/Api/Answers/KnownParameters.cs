using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;

namespace HtzPipeline.Functions.Api.Answers;

/// <summary>The query parameters that an endpoint takes.</summary>
/// <param name="Names">Their names.</param>
internal sealed record KnownParameters(IReadOnlyList<string> Names)
{
    /// <summary>The parameter that the Functions host takes its key from, and passes on.</summary>
    public const string HostKey = "code";

    /// <summary>The names that a record of parameters has.</summary>
    public static KnownParameters Of<TParameters>() => new([.. PropertiesOf(typeof(TParameters)).Select(one => one.Name)]);

    /// <summary>The properties of a record that are parameters, inherited ones last.</summary>
    public static IEnumerable<(string Name, PropertyInfo Property)> PropertiesOf(Type parameters) =>
        from property in parameters.GetProperties()
        let name = property.GetCustomAttribute<FromQueryAttribute>()?.Name
        where name is not null
        select (name, property);

    /// <summary>
    /// The parameters of a record, as OpenAPI describes them: those that are needed first, then what is asked for, and in which form at the end.
    /// </summary>
    public static IEnumerable<OpenApiParameter> Described<TParameters>() => PropertiesOf(typeof(TParameters))
        .OrderByDescending(one => IsRequired(one.Property))
        .ThenBy(one => FirstIn(one.Property) == typeof(FormatParameters))
        .ThenBy(one => one.Name != "indicator")
        .ThenBy(one => GenerationOf(FirstIn(one.Property)))
        .Select(one => Describe(one.Name, one.Property));

    private static OpenApiParameter Describe(string name, PropertyInfo property)
    {
        var takes = property.GetCustomAttribute<TakesAttribute>();
        var parameter = new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Query,
            Description = property.GetCustomAttribute<DescriptionAttribute>()?.Description,
            Required = IsRequired(property),
            Schema = takes?.Schema(),
        };
        if (takes is { IsList: true })
        {
            // Generators would else give the parameter once for each item, which is refused.
            (parameter.Style, parameter.Explode) = (ParameterStyle.Form, false);
        }

        return parameter;
    }

    private static bool IsRequired(PropertyInfo property) => property.IsDefined(typeof(RequiredAttribute));

    private static Type FirstIn(PropertyInfo property) => property.GetMethod!.GetBaseDefinition().DeclaringType!;

    private static int GenerationOf(Type type) => type.BaseType is { } parent ? 1 + GenerationOf(parent) : 0;
}

/// <summary>The query string of an endpoint that takes none.</summary>
internal sealed record NoParameters;
