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

    /// <summary>The parameters of a record, as OpenAPI describes them.</summary>
    public static IEnumerable<OpenApiParameter> Described<TParameters>() => PropertiesOf(typeof(TParameters)).Select(one => new OpenApiParameter
    {
        Name = one.Name,
        In = ParameterLocation.Query,
        Description = one.Property.GetCustomAttribute<DescriptionAttribute>()?.Description,
        Required = one.Property.IsDefined(typeof(RequiredAttribute)),
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    });
}

/// <summary>The query string of an endpoint that takes none.</summary>
internal sealed record NoParameters;
