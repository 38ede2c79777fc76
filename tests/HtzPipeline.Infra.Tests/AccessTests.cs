using System.Text.Json.Nodes;

namespace HtzPipeline.Infra.Tests;

public class AccessTests(Predictions predictions)
{
    private const string Assignment = "Microsoft.Authorization/roleAssignments";
    private const string BlobDataOwner = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b";
    private const string BlobDataContributor = "ba92f5b4-2d11-453d-a403-e96b0029c9fe";
    private const string QueueDataContributor = "974c5e8b-45b9-4653-ba55-5f855dd0fb88";
    private const string TableDataContributor = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3";
    private const string MetricsPublisher = "3913510d-42f4-4e42-8a64-420c390055eb";

    private static readonly string[] Plain =
    [
        $"app {BlobDataOwner} storageAccounts",
        $"app {QueueDataContributor} storageAccounts",
        $"app {TableDataContributor} storageAccounts",
        $"app {MetricsPublisher} components",
        $"topic {BlobDataContributor} containers/undelivered-events",
    ];

    [Fact]
    public void The_app_and_the_topic_may_do_what_they_must_and_nothing_else() =>
        Assert.Equal(Plain.Order(StringComparer.Ordinal), Grants(predictions.Plain));

    [Fact]
    public void Operators_reach_all_data_and_uploaders_one_container()
    {
        string[] added =
        [
            $"{Predictions.Operator} {BlobDataContributor} storageAccounts",
            $"{Predictions.Operator} {QueueDataContributor} storageAccounts",
            $"{Predictions.Operator} {TableDataContributor} storageAccounts",
            $"{Predictions.Clerk} uploader containers/uploads",
            $"{Predictions.Clerk} uploader containers/uploads",
        ];
        Assert.Equal(Plain.Concat(added).Order(StringComparer.Ordinal), Grants(predictions.Full));
    }

    [Fact]
    public void An_uploader_is_confined_to_the_department_s_folder_whatever_is_done()
    {
        var conditions = predictions.Full.All(Assignment).Select(grant => grant["properties"]!).Where(grant => grant["condition"] is not null).ToList();
        Assert.Equal(2, conditions.Count);
        foreach (var (department, other) in new[] { ("economy", "civil"), ("civil", "economy") })
        {
            var condition = conditions.Select(grant => grant["condition"]!.GetValue<string>()).Single(text => text.Contains($"'{department}/*'", StringComparison.Ordinal));
            Assert.DoesNotContain(other, condition, StringComparison.Ordinal);
            Assert.Contains($"@Resource[Microsoft.Storage/storageAccounts/blobServices/containers/blobs:path] StringLike '{department}/*'", condition, StringComparison.Ordinal);
            Assert.Contains($"@Request[Microsoft.Storage/storageAccounts/blobServices/containers/blobs:prefix] StringLike '{department}/*'", condition, StringComparison.Ordinal);

            // An action that the condition does not name would be free of it.
            Assert.All(UploaderActions(), action => Assert.Contains($"ActionMatches{{'{action}'}}", condition, StringComparison.Ordinal));
        }

        Assert.All(conditions, grant => Assert.Equal("2.0", grant["conditionVersion"]!.GetValue<string>()));
    }

    [Fact]
    public void An_uploader_deletes_nothing() =>
        Assert.Equal(
            ["read", "write", "add/action"],
            UploaderActions().Select(action => action.Replace("Microsoft.Storage/storageAccounts/blobServices/containers/blobs/", "", StringComparison.Ordinal)));

    [Fact]
    public void There_is_no_role_for_uploaders_where_there_are_none() => Assert.Empty(predictions.Plain.All("Microsoft.Authorization/roleDefinitions"));

    private IEnumerable<string> UploaderActions() => predictions.Full.One("Microsoft.Authorization/roleDefinitions")["properties"]!["permissions"]![0]!["dataActions"]!
        .AsArray().Select(action => action!.GetValue<string>());

    private static IEnumerable<string> Grants(Prediction prediction) => prediction.All(Assignment)
        .Select(grant => $"{Who(grant)} {Role(prediction, grant)} {Scope(grant)}")
        .Order(StringComparer.Ordinal);

    private static string Who(JsonNode grant)
    {
        var id = grant["properties"]!["principalId"]!.GetValue<string>();
        return id.Contains("userAssignedIdentities/id-", StringComparison.Ordinal) ? "app" : id.Contains("systemTopics/evgt-", StringComparison.Ordinal) ? "topic" : id;
    }

    private static string Role(Prediction prediction, JsonNode grant)
    {
        var id = grant["properties"]!["roleDefinitionId"]!.GetValue<string>().Split('/')[^1];
        return prediction.Names("Microsoft.Authorization/roleDefinitions").Contains(id) ? "uploader" : id;
    }

    // The kind of resource that the role is for, with the name of a container.
    private static string Scope(JsonNode grant)
    {
        var parts = grant["id"]!.GetValue<string>().Split("/providers/Microsoft.Authorization/")[0].Split('/');
        return parts[^2] == "containers" ? $"containers/{parts[^1]}" : parts[^2];
    }
}
