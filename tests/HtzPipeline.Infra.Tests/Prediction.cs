using System.Text.Json;
using System.Text.Json.Nodes;

namespace HtzPipeline.Infra.Tests;

/// <summary>The resources that a deployment would make, as the compiler expands the templates.</summary>
internal sealed class Prediction(JsonNode snapshot)
{
    /// <summary>The expansion of main.bicep with these parameters, in a copy of the folder.</summary>
    public static async Task<Prediction> OfAsync(string parameters)
    {
        var folder = Directory.CreateTempSubdirectory("htz-infra-");
        try
        {
            foreach (var file in Directory.EnumerateFiles(Bicep.Folder, "*.bicep"))
            {
                File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
            }

            var path = Path.Combine(folder.FullName, "case.bicepparam");
            await File.WriteAllTextAsync(path, $"using 'main.bicep'\nparam environmentName = 'test'\n{parameters}\n");
            const string subscription = "00000000-0000-0000-0000-000000000001", tenant = "00000000-0000-0000-0000-000000000002";
            var (exitCode, said) = await Bicep.RunAsync("snapshot", path, "--subscription-id", subscription, "--tenant-id", tenant, "--location", "westeurope");
            Assert.True(exitCode == 0, said);
            return new(JsonNode.Parse(await File.ReadAllTextAsync(Path.ChangeExtension(path, ".snapshot.json")))!);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The resources of a type, <c>Microsoft.Storage/storageAccounts</c>.</summary>
    public IReadOnlyList<JsonNode> All(string type) => [.. snapshot["predictedResources"]!.AsArray().Where(resource => resource!["type"]!.GetValue<string>() == type)!];

    /// <summary>The one resource of a type.</summary>
    public JsonNode One(string type) => Assert.Single(All(type));

    /// <summary>The last parts of the names of the resources of a type.</summary>
    public IReadOnlyList<string> Names(string type) => [.. All(type).Select(resource => resource["name"]!.GetValue<string>().Split('/')[^1]).Order(StringComparer.Ordinal)];

    /// <summary>Everything, as text.</summary>
    public override string ToString() => snapshot.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
