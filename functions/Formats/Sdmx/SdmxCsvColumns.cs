using HtzPipeline.Functions.Formats.Cubes;

namespace HtzPipeline.Functions.Formats.Sdmx;

/// <summary>The columns of SDMX-CSV, as its options have them.</summary>
internal static class SdmxCsvColumns
{
    // What is there is merged with what the receiver has: the same as where the column is absent.
    private static readonly Dictionary<string, string> Actions = new() { [SdmxDataSet.Informing] = "M", ["Replace"] = "R", ["Delete"] = "D" };

    private static readonly LocalText DataflowName = new("统计数据", "Statistics");

    /// <summary>The columns from left to right.</summary>
    /// <param name="catalogue">The catalogue that names are taken from.</param>
    /// <param name="style">What was chosen about the form.</param>
    /// <param name="shape">The dataflow, and what is given of each figure.</param>
    /// <param name="withValidity">
    /// Whether there are columns, after those of SDMX-CSV, of when the figures became valid, or ceased to be: without them the vintages of a
    /// figure could not be told apart.
    /// </param>
    public static IEnumerable<(string Name, Func<SdmxCsvLine, string?> Field)> Of(IndicatorCatalogue catalogue, CubeStyle style, SdmxShape shape, bool withValidity)
    {
        var (labels, keys, _) = style.SdmxCsv;
        var name = (SdmxDataflow.AllOf(catalogue).FirstOrDefault(flow => flow.Id == shape.Dataflow && flow.Group is not null)?.Name ?? DataflowName).In(style.Language);
        var reference = DataStructure.DataflowReference(catalogue.About.Agency, shape.Dataflow);
        yield return ("STRUCTURE", _ => "dataflow");
        yield return ("STRUCTURE_ID", _ => labels == SdmxCsvLabels.Both ? $"{reference}: {name}" : reference);
        if (labels == SdmxCsvLabels.Name)
        {
            yield return ("STRUCTURE_NAME", _ => name);
        }

        yield return ("ACTION", line => Actions[line.DataSet.Action]);
        if (keys is SdmxCsvKeys.Series or SdmxCsvKeys.Both)
        {
            yield return ("SERIES_KEY", line => Key(shape.HasObservations ? DataStructure.SeriesDimensions : shape.Outer, line));
        }

        if (keys is SdmxCsvKeys.Obs or SdmxCsvKeys.Both)
        {
            yield return ("OBS_KEY", line => Key(shape.HasObservations ? DataStructure.Dimensions : shape.Outer, line));
        }

        foreach (var column in shape.Components.SelectMany(component => Of(component, shape, catalogue, labels, style.Language)))
        {
            yield return column;
        }

        if (withValidity)
        {
            yield return ("VALID_FROM", line => line.DataSet.ValidFrom?.ToChinaTime().ToIsoText());
            yield return ("VALID_TO", line => line.DataSet.ValidTo?.ToChinaTime().ToIsoText());
        }
    }

    private static IEnumerable<(string Name, Func<SdmxCsvLine, string?> Field)> Of(
        SdmxComponent component, SdmxShape shape, IndicatorCatalogue catalogue, SdmxCsvLabels labels, Language language)
    {
        var names = component.Codelist?.CodesOf(catalogue).ToDictionary(code => code.Id, code => code.Name.In(language)) ?? [];
        Func<SdmxCsvLine, string?> value = shape.HasObservations || component != shape.DimensionAtObservation ? line => Value(component, line) : _ => null;
        yield return labels == SdmxCsvLabels.Both
            ? ($"{component.Id}: {component.Name.In(language)}", line => value(line) is { } code && names.TryGetValue(code, out var name) ? $"{code}: {name}" : value(line))
            : (component.Id, value);
        if (labels == SdmxCsvLabels.Name)
        {
            yield return (component.Name.In(language), line => value(line) is { } code ? names.GetValueOrDefault(code) : null);
        }
    }

    private static string? Value(SdmxComponent component, SdmxCsvLine line) =>
        component == DataStructure.Time ? line.Period : component.ValueOf(line.Series, line.Figure);

    // The key is that of the figure, however its period is shown.
    private static string Key(IEnumerable<SdmxComponent> dimensions, SdmxCsvLine line) =>
        string.Join('.', dimensions.Select(dimension => dimension.ValueOf(line.Series, line.Figure)));
}
