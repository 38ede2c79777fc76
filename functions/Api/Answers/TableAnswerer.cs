using HtzPipeline.Functions.Formats.Tables;
using HtzPipeline.Functions.Storage.Catalogues;

namespace HtzPipeline.Functions.Api.Answers;

/// <summary>An answer as JSON, and as a table.</summary>
/// <param name="Resource">What is answered as JSON.</param>
/// <param name="ToTable">The same as a table.</param>
/// <param name="Continuation">What to ask for the next page with; null where this is the last.</param>
internal sealed record TableResult<TResource>(TResource Resource, Func<TResource, TextTable> ToTable, string? Continuation = null);

/// <summary>
/// Answers queries whose answers are tables: the catalogue in force, what is asked for, in which form; then either everything that is wrong with
/// that, or the answer.
/// </summary>
internal sealed class TableAnswerer(Answerer answers, CatalogueSource catalogues, NextPage next)
{
    /// <summary>Answers from what has no releases.</summary>
    /// <param name="asked">What is asked.</param>
    /// <param name="parse">Makes sense of the parameters.</param>
    /// <param name="read">Reads the answer.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IResult> AnswerAsync<TParameters, TQuery, TResource>(
        Asked<TParameters> asked,
        Func<TParameters, IndicatorCatalogue, ParameterErrors, TQuery> parse,
        Func<TQuery, IndicatorCatalogue, Task<TableResult<TResource>>> read,
        CancellationToken cancellation)
        where TParameters : FormatParameters, new()
    {
        var (catalogue, query, format) = await BeginAsync(asked, parse, cancellation);
        return asked.Errors.Any ? asked.Errors.ToProblem() : Answer(asked.Request, format, await read(query, catalogue));
    }

    /// <summary>Answers from the releases of areas, of which nothing is read but their heads where the client has the answer.</summary>
    /// <param name="asked">What is asked.</param>
    /// <param name="parse">Makes sense of the parameters.</param>
    /// <param name="view">Views the areas.</param>
    /// <param name="read">Reads the answer.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IResult> AnswerAsync<TParameters, TQuery, TResource>(
        Asked<TParameters> asked,
        Func<TParameters, IndicatorCatalogue, ParameterErrors, TQuery> parse,
        Func<TQuery, Task<IReadOnlyList<ViewedArea>>> view,
        Func<TQuery, IReadOnlyList<ViewedArea>, IndicatorCatalogue, Task<TableResult<TResource>>> read,
        CancellationToken cancellation)
        where TParameters : FormatParameters, new()
    {
        var (catalogue, query, format) = await BeginAsync(asked, parse, cancellation);
        if (asked.Errors.Any)
        {
            return asked.Errors.ToProblem();
        }

        var areas = await view(query);
        return await answers.AnswerAsync(asked.Request, StoreState.Of(areas, catalogue), format.ContentType, async output =>
        {
            var answer = await read(query, areas, catalogue);
            next.Link(asked.Request, answer.Continuation);
            format.Write(output, answer);
        });
    }

    /// <summary>Answers from the app itself.</summary>
    public IResult Answer<TParameters, TResource>(Asked<TParameters> asked, Func<TableResult<TResource>> make)
        where TParameters : FormatParameters, new()
    {
        var format = ResponseFormat.Choose(asked.Text, asked.Request, asked.Errors);
        return asked.Errors.Any ? asked.Errors.ToProblem() : Answer(asked.Request, format, make());
    }

    private async Task<(IndicatorCatalogue Catalogue, TQuery Query, ResponseFormat Format)> BeginAsync<TParameters, TQuery>(
        Asked<TParameters> asked, Func<TParameters, IndicatorCatalogue, ParameterErrors, TQuery> parse, CancellationToken cancellation)
        where TParameters : FormatParameters, new()
    {
        var catalogue = await catalogues.CurrentAsync(cancellation);
        return (catalogue, parse(asked.Text, catalogue, asked.Errors), ResponseFormat.Choose(asked.Text, asked.Request, asked.Errors));
    }

    private IResult Answer<TResource>(HttpRequest request, ResponseFormat format, TableResult<TResource> answer)
    {
        next.Link(request, answer.Continuation);
        return answers.Answer(request, format.ContentType, output => format.Write(output, answer));
    }
}
