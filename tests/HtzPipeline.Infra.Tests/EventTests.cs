using System.Reflection;
using System.Text.Json.Nodes;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Storage.Account;
using Microsoft.Azure.Functions.Worker;

namespace HtzPipeline.Infra.Tests;

public class EventTests(Predictions predictions)
{
    private static readonly Lazy<Task<JsonNode>> Template = new(async () =>
        JsonNode.Parse((await Bicep.RunAsync("build", "--no-restore", "--stdout", Path.Combine(Bicep.Folder, "subscription.bicep"))).Said)!);

    [Fact]
    public async Task The_app_is_told_of_new_blobs_among_the_uploads_and_of_nothing_else()
    {
        var filter = (await SubscriptionAsync())["filter"]!;
        Assert.Equal("Microsoft.Storage.BlobCreated", Assert.Single(filter["includedEventTypes"]!.AsArray())!.GetValue<string>());

        // The names are put in when it is deployed; the slash after them keeps out a container "uploads2".
        Assert.Equal("[format('/blobServices/default/containers/{0}/blobs/', variables('uploads'))]", filter["subjectBeginsWith"]!.GetValue<string>());
        Assert.Equal(new StorageNames().Uploads, (await Template.Value)["variables"]!["uploads"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_address_is_the_webhook_of_the_function_with_the_blob_trigger()
    {
        var address = (await SubscriptionAsync())["destination"]!["properties"]!["endpointUrl"]!.GetValue<string>();
        Assert.Contains("/runtime/webhooks/blobs?functionName=Host.Functions.{1}&code={2}", address, StringComparison.Ordinal);
        Assert.Contains("systemKeys.blobs_extension", address, StringComparison.Ordinal);

        var function = (await Template.Value)["parameters"]!["functionName"]!["defaultValue"]!.GetValue<string>();
        var method = typeof(WorkerFunctions).GetMethods().Single(method => method.GetCustomAttribute<FunctionAttribute>()?.Name == function);
        Assert.Contains(method.GetParameters(), parameter => parameter.GetCustomAttribute<BlobTriggerAttribute>() is { Source: BlobTriggerSource.EventGrid });
    }

    [Fact]
    public async Task What_cannot_be_delivered_is_kept_by_the_topic_s_own_identity()
    {
        var undelivered = (await SubscriptionAsync())["deadLetterWithResourceIdentity"]!;
        Assert.Equal("SystemAssigned", undelivered["identity"]!["type"]!.GetValue<string>());
        Assert.Equal("[variables('undelivered')]", undelivered["deadLetterDestination"]!["properties"]!["blobContainerName"]!.GetValue<string>());
        Assert.Contains((await Template.Value)["variables"]!["undelivered"]!.GetValue<string>(), predictions.Plain.Names("Microsoft.Storage/storageAccounts/blobServices/containers"));
        Assert.Equal("SystemAssigned", predictions.Plain.One("Microsoft.EventGrid/systemTopics")["identity"]!["type"]!.GetValue<string>());
    }

    private static async Task<JsonNode> SubscriptionAsync() => (await Template.Value)["resources"]!.AsObject()
        .Select(resource => resource.Value!)
        .Single(resource => resource["type"]!.GetValue<string>() == "Microsoft.EventGrid/systemTopics/eventSubscriptions")["properties"]!;
}
