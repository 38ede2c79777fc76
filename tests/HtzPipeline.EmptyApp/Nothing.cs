using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace HtzPipeline.EmptyApp;

/// <summary>The only function of an app that does nothing else: how long such a one takes to start is the least that any takes.</summary>
public sealed class Nothing
{
    /// <summary>Answers with an empty object.</summary>
    [Function(nameof(Nothing))]
    public IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "nothing")] HttpRequest request) => new OkObjectResult(new { });
}
