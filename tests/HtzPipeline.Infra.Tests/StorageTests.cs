using HtzPipeline.Functions.Storage.Account;

namespace HtzPipeline.Infra.Tests;

public class StorageTests(Predictions predictions)
{
    private const string Account = "Microsoft.Storage/storageAccounts";

    private static readonly string[] OfTheInfrastructure = ["app-package", "undelivered-events"];

    [Fact]
    public void Every_container_table_and_queue_that_the_code_names_is_made()
    {
        var names = typeof(StorageNames).GetProperties()
            .Where(property => property.PropertyType == typeof(string) && property.Name != nameof(StorageNames.Prefix))
            .Select(property => (string)property.GetValue(new StorageNames())!);
        string[] made = [.. predictions.Plain.Names($"{Account}/blobServices/containers"), .. Tables(), .. predictions.Plain.Names($"{Account}/queueServices/queues")];
        Assert.Empty(names.Except(made));
        Assert.Empty(new StorageNames().Containers.Except(predictions.Plain.Names($"{Account}/blobServices/containers")));
    }

    [Fact]
    public void No_container_is_made_that_nothing_uses() =>
        Assert.Equal(
            new StorageNames().Containers.Concat(OfTheInfrastructure).Order(StringComparer.Ordinal),
            predictions.Plain.Names($"{Account}/blobServices/containers"));

    [Theory]
    [InlineData("allowSharedKeyAccess", "false")]
    [InlineData("allowBlobPublicAccess", "false")]
    [InlineData("allowCrossTenantReplication", "false")]
    [InlineData("supportsHttpsTrafficOnly", "true")]
    [InlineData("minimumTlsVersion", "\"TLS1_2\"")]
    [InlineData("isHnsEnabled", "false")]
    public void The_account_is_closed(string property, string value)
    {
        foreach (var prediction in new[] { predictions.Plain, predictions.Full, predictions.China })
        {
            Assert.Equal(value, prediction.One(Account)["properties"]![property]!.ToJsonString());
        }
    }

    [Fact]
    public void No_container_is_public() =>
        Assert.All(predictions.Full.All($"{Account}/blobServices/containers"), container => Assert.Equal("None", container["properties"]!["publicAccess"]!.GetValue<string>()));

    [Fact]
    public void What_is_overwritten_or_deleted_can_be_had_back()
    {
        var blobs = predictions.Plain.One($"{Account}/blobServices")["properties"]!;
        Assert.True(blobs["isVersioningEnabled"]!.GetValue<bool>());
        Assert.True(blobs["deleteRetentionPolicy"]!["enabled"]!.GetValue<bool>());
        Assert.True(blobs["containerDeleteRetentionPolicy"]!["enabled"]!.GetValue<bool>());
    }

    [Fact]
    public void The_log_that_everything_can_be_rebuilt_from_is_never_deleted()
    {
        var rules = predictions.Plain.One($"{Account}/managementPolicies")["properties"]!["policy"]!["rules"]!.AsArray();
        var deletes = rules.Where(rule => rule!["definition"]!["actions"]!.ToJsonString().Contains("delete", StringComparison.Ordinal))
            .SelectMany(rule => rule!["definition"]!["filters"]!["prefixMatch"]!.AsArray())
            .Select(prefix => prefix!.GetValue<string>())
            .ToList();
        Assert.NotEmpty(deletes);
        Assert.All(new[] { "received/", "facts/", "catalogue/", "azure-webjobs-hosts/" }, kept => Assert.DoesNotContain(deletes, prefix => kept.StartsWith(prefix, StringComparison.Ordinal)));

        var forgotten = rules.Where(rule => rule!["definition"]!["actions"]!["baseBlob"]?["delete"] is not null).SelectMany(rule => rule!["definition"]!["filters"]!["prefixMatch"]!.AsArray());
        Assert.Equal("undelivered-events/", Assert.Single(forgotten)!.GetValue<string>());
    }

    private IReadOnlyList<string> Tables() => predictions.Plain.Names($"{Account}/tableServices/tables");
}
