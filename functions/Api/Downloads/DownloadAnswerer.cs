using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Api.Observations;
using HtzPipeline.Functions.Storage.Catalogues;

namespace HtzPipeline.Functions.Api.Downloads;

/// <summary>Answers with a file of everything.</summary>
internal sealed class DownloadAnswerer(CatalogueSource catalogues, ObservationReader reader, DownloadShelf shelf, Answerer answers, PublicAddress address)
{
    public async Task<IResult> AnswerAsync(Asked<DownloadParameters> asked, DownloadFormat format, CancellationToken cancellation)
    {
        var (text, errors, request) = asked;
        var catalogue = await catalogues.CurrentAsync(cancellation);
        var areas = Parameters.Areas("area", Parameters.Given(text.Area) ? text.Area : Parameters.All, catalogue, errors);
        var asOf = Parameters.AsOf("asOf", text.AsOf, errors);
        var language = Parameters.Language("lang", text.Language, errors);
        if (asOf?.Release is not null && areas.Count > 1)
        {
            errors.AddReleaseOfSeveralAreas();
        }

        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var set = new DownloadSet(catalogue, await reader.ViewAsync(areas, asOf, cancellation), language);
        request.HttpContext.Response.Headers.Link = string.Join(", ", set.State.Areas.Select(area =>
            $"<{address.Of(catalogue.About, DownloadReleases.ChangesSince(area.Area.Code, area.Release))}>; rel=\"{DownloadEndpoints.ChangesRelation}\""));
        return await answers.AnswerAsync(request, set.State, set.Tag, format.ContentType, () => shelf.OpenAsync(set, format, cancellation));
    }
}
