using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace HtzPipeline.Functions.Hosting;

/// <summary>
/// The app's functions as the Functions host knows them: what an operator watches, scales, or switches off by
/// <c>AzureWebJobs.{name}.Disabled</c>. Of two that take an address the host chooses the one that says more of it. Who may do what is the
/// app's own affair, and not the host's, whose keys are secrets that everybody shares and name nobody.
/// </summary>
internal sealed class WorkerFunctions(TriggeredWork work)
{
    // Every path, also a wrong one: a file in the wrong place must be answered, not overlooked.
    [Function(nameof(IngestUpload))]
    public Task IngestUpload(
        [BlobTrigger("uploads/{name}", Source = BlobTriggerSource.EventGrid, Connection = "AzureWebJobsStorage")] BlobClient blob, CancellationToken cancellation) =>
        work.IngestAsync(blob.Name, cancellation);

    [Function(nameof(Reconcile))]
    public Task Reconcile([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellation) => work.ReconcileAsync(cancellation);

    [Function(nameof(WriteBulletins))]
    public Task WriteBulletins([TimerTrigger("0 7 * * * *")] TimerInfo timer, CancellationToken cancellation) => work.WriteBulletinsAsync(cancellation);

    // The functions of HTTP, of any method. The app's server answers; they only tell the host which addresses there are.
    [Function(nameof(Health))]
    public static void Health([HttpTrigger(Anonymous, Route = "api/v1/health/{*path}")] HttpRequestData request)
    {
    }

    [Function(nameof(Uploads))]
    public static void Uploads([HttpTrigger(Anonymous, Route = "api/v1/uploads/{*path}")] HttpRequestData request)
    {
    }

    [Function(nameof(Sdmx))]
    public static void Sdmx([HttpTrigger(Anonymous, Route = "api/v1/sdmx/{*path}")] HttpRequestData request)
    {
    }

    [Function(nameof(Api))]
    public static void Api([HttpTrigger(Anonymous, Route = "api/{*path}")] HttpRequestData request)
    {
    }

    [Function(nameof(Pages))]
    public static void Pages([HttpTrigger(Anonymous, Route = "{*path}")] HttpRequestData request)
    {
    }
}
