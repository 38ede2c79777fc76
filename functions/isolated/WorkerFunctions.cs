using Azure.Storage.Blobs;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Sdmx.Structures;
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

    [Function("ApproveSubmission")] public Task<IResult> ApproveSubmission([HttpTrigger(Anonymous, "post", Route = "api/v1/submissions/{id}/approval")] HttpRequest request) => app.AnswerAsync(request);
    [Function("CheckFile")] public Task<IResult> CheckFile([HttpTrigger(Anonymous, "post", Route = "api/v1/checks")] HttpRequest request) => app.AnswerAsync(request);
    [Function("ConfirmWarning")] public Task<IResult> ConfirmWarning([HttpTrigger(Anonymous, "post", Route = "api/v1/submissions/{id}/confirmation")] HttpRequest request) => app.AnswerAsync(request);
    [Function("GetCalendar")] public Task<IResult> GetCalendar([HttpTrigger(Anonymous, "get", "head", Route = "api/v1/calendar")] HttpRequest request) => app.AnswerAsync(request);
    [Function("GetCatalogue")] public Task<IResult> GetCatalogue([HttpTrigger(Anonymous, "get", "head", Route = "api/v1/catalogue")] HttpRequest request) => app.AnswerAsync(request);
    [Function("GetChanges")] public Task<IResult> GetChanges([HttpTrigger(Anonymous, "get", "head", Route = "api/v1/changes")] HttpRequest request) => app.AnswerAsync(request);
    [Function("GetFindingKinds")] public Task<IResult> GetFindingKinds([HttpTrigger(Anonymous, "get", "head", Route = "api/v1/findings/kinds")] HttpRequest request) => app.AnswerAsync(request);
    [Function("GetFindings")] public Task<IResult> GetFindings([HttpTrigger(Anonymous, "get", "head", Route = "api/v1/findings")] HttpRequest request) => app.AnswerAsync(request);
    [Function("GetHealth")] public Task<IResult> GetHealth([HttpTrigger(Anonymous, "get", "head", Route = "api/v1/health")] HttpRequest request) => app.AnswerAsync(request);
    [Function("GetHistory")] public Task<IResult> GetHistory([HttpTrigger(Anonymous, "get", "head", Route = "api/v1/history")] HttpRequest request) => app.AnswerAsync(request);
    [Function("GetLiveness")] public Task<IResult> GetLiveness([HttpTrigger(Anonymous, "get", "head", Route = "api/v1/health/live")] HttpRequest request) => app.AnswerAsync(request);
    [Function("GetMe")] public Task<IResult> GetMe([HttpTrigger(Anonymous, "get", "head", Route = "api/v1/me")] HttpRequest request) => app.AnswerAsync(request);
    [Function("GetObservations")] public Task<IResult> GetObservations([HttpTrigger(Anonymous, "get", "head", Route = "api/v1/observations")] HttpRequest request) => app.AnswerAsync(request);
    [Function("GetOpenApi")] public Task<IResult> GetOpenApi([HttpTrigger(Anonymous, "get", "head", Route = "api/v1/openapi.json")] HttpRequest request) => app.AnswerAsync(request);
    [Function("GetReport")] public Task<IResult> GetReport([HttpTrigger(Anonymous, "get", "head", Route = "api/v1/submissions/{id}/report")] HttpRequest request) => app.AnswerAsync(request);
    [Function("GetRevisions")] public Task<IResult> GetRevisions([HttpTrigger(Anonymous, "get", "head", Route = "api/v1/revisions")] HttpRequest request) => app.AnswerAsync(request);
    [Function("GetSheets")] public Task<IResult> GetSheets([HttpTrigger(Anonymous, "get", "head", Route = "api/v1/submissions/{id}/sheets")] HttpRequest request) => app.AnswerAsync(request);
    [Function("GetSignIn")] public Task<IResult> GetSignIn([HttpTrigger(Anonymous, "get", "head", Route = "api/v1/sign-in")] HttpRequest request) => app.AnswerAsync(request);
    [Function("GetSnapshot")] public Task<IResult> GetSnapshot([HttpTrigger(Anonymous, "get", "head", Route = "api/v1/snapshots/{period}")] HttpRequest request) => app.AnswerAsync(request);
    [Function("GetSubmission")] public Task<IResult> GetSubmission([HttpTrigger(Anonymous, "get", "head", Route = "api/v1/submissions/{id}")] HttpRequest request) => app.AnswerAsync(request);
    [Function("GetSubmissions")] public Task<IResult> GetSubmissions([HttpTrigger(Anonymous, "get", "head", Route = "api/v1/submissions")] HttpRequest request) => app.AnswerAsync(request);
    [Function("GetUpload")] public Task<IResult> GetUpload([HttpTrigger(Anonymous, "get", "head", Route = "api/v1/uploads/{department}/{period}/{file}")] HttpRequest request) => app.AnswerAsync(request);
    [Function("PutUpload")] public Task<IResult> PutUpload([HttpTrigger(Anonymous, "put", Route = "api/v1/uploads/{department}/{period}/{file}")] HttpRequest request) => app.AnswerAsync(request);
    [Function("RedriveSubmission")] public Task<IResult> RedriveSubmission([HttpTrigger(Anonymous, "post", Route = "api/v1/submissions/{id}/redrive")] HttpRequest request) => app.AnswerAsync(request);
    [Function("SdmxAvailability")] public Task<IResult> SdmxAvailability([HttpTrigger(Anonymous, "get", "head", Route = "api/v1/sdmx/availability/{*path}")] HttpRequest request) => app.AnswerAsync(request);
    [Function("SdmxData")] public Task<IResult> SdmxData([HttpTrigger(Anonymous, "get", "head", Route = "api/v1/sdmx/data/{*path}")] HttpRequest request) => app.AnswerAsync(request);
    [Function("SdmxStructure")] public Task<IResult> SdmxStructure([HttpTrigger(Anonymous, "get", "head", Route = "api/v1/sdmx/structure/{*path}")] HttpRequest request) => app.AnswerAsync(request);
    [Function("SdmxUnbuilt")] public Task<IResult> SdmxUnbuilt([HttpTrigger(Anonymous, "get", "head", Route = "api/v1/sdmx/{*path}")] HttpRequest request) => app.AnswerAsync(request);
    [Function("Web")] public Task<IResult> Web([HttpTrigger(Anonymous, "get", "head", Route = "{*path}")] HttpRequest request) => app.AnswerAsync(request);
    [Function("WithdrawSubmission")] public Task<IResult> WithdrawSubmission([HttpTrigger(Anonymous, "post", Route = "api/v1/submissions/{id}/withdrawal")] HttpRequest request) => app.AnswerAsync(request);
}
