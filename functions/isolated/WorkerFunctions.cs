using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace HtzPipeline.Functions.Isolated;

/// <summary>
/// The app's functions as the worker finds them, a line for each. All that a line says is said by the endpoint already; a test of the
/// default solution holds the lines against the endpoints and prints those that are missing.
/// </summary>
public sealed class WorkerFunctions(WorkerApp app)
{
    [Function("IngestUpload")] public Task IngestUpload([BlobTrigger("uploads/{name}", Source = BlobTriggerSource.EventGrid, Connection = "AzureWebJobsStorage")] BlobClient blob, CancellationToken cancellation) => app.TakeAsync("IngestUpload", blob, cancellation);
    [Function("Reconcile")] public Task Reconcile([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellation) => app.TickAsync("Reconcile", cancellation);

    [Function("GetCatalogue")] public Task<IResult> GetCatalogue([HttpTrigger(Function, "get", "head", Route = "api/v1/catalogue")] HttpRequest request) => app.AnswerAsync(request);
    [Function("GetChanges")] public Task<IResult> GetChanges([HttpTrigger(Function, "get", "head", Route = "api/v1/changes")] HttpRequest request) => app.AnswerAsync(request);
    [Function("GetHealth")] public Task<IResult> GetHealth([HttpTrigger(Anonymous, "get", "head", Route = "api/v1/health")] HttpRequest request) => app.AnswerAsync(request);
    [Function("GetHistory")] public Task<IResult> GetHistory([HttpTrigger(Function, "get", "head", Route = "api/v1/history")] HttpRequest request) => app.AnswerAsync(request);
    [Function("GetObservations")] public Task<IResult> GetObservations([HttpTrigger(Function, "get", "head", Route = "api/v1/observations")] HttpRequest request) => app.AnswerAsync(request);
    [Function("GetOpenApi")] public Task<IResult> GetOpenApi([HttpTrigger(Anonymous, "get", "head", Route = "api/v1/openapi.json")] HttpRequest request) => app.AnswerAsync(request);
    [Function("GetReport")] public Task<IResult> GetReport([HttpTrigger(Function, "get", "head", Route = "api/v1/submissions/{id}/report")] HttpRequest request) => app.AnswerAsync(request);
    [Function("GetRevisions")] public Task<IResult> GetRevisions([HttpTrigger(Function, "get", "head", Route = "api/v1/revisions")] HttpRequest request) => app.AnswerAsync(request);
    [Function("GetSnapshot")] public Task<IResult> GetSnapshot([HttpTrigger(Function, "get", "head", Route = "api/v1/snapshots/{period}")] HttpRequest request) => app.AnswerAsync(request);
    [Function("GetSubmission")] public Task<IResult> GetSubmission([HttpTrigger(Function, "get", "head", Route = "api/v1/submissions/{id}")] HttpRequest request) => app.AnswerAsync(request);
    [Function("GetSubmissions")] public Task<IResult> GetSubmissions([HttpTrigger(Function, "get", "head", Route = "api/v1/submissions")] HttpRequest request) => app.AnswerAsync(request);
    [Function("RedriveSubmission")] public Task<IResult> RedriveSubmission([HttpTrigger(Function, "post", Route = "api/v1/submissions/{id}/redrive")] HttpRequest request) => app.AnswerAsync(request);
    [Function("WithdrawSubmission")] public Task<IResult> WithdrawSubmission([HttpTrigger(Function, "post", Route = "api/v1/submissions/{id}/withdrawal")] HttpRequest request) => app.AnswerAsync(request);
}
