using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace HtzPipeline.EndToEnd.Tests;

/// <summary>The API as a C# program sees it through a client that NSwag generates.</summary>
public class GeneratedClientTests(LocalRun run)
{
    [Fact]
    public async Task A_generated_client_compiles_and_reads_typed_series_and_problems()
    {
        var use = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests", "HtzPipeline.EndToEnd.Tests", "clients", "openapi", "Use.cs"), TestContext.Current.CancellationToken);
        using var assembly = new MemoryStream();

        var compiled = CSharpCompilation.Create(
            "client",
            [CSharpSyntaxTree.ParseText(await ClientAsync(), cancellationToken: TestContext.Current.CancellationToken), CSharpSyntaxTree.ParseText(use, cancellationToken: TestContext.Current.CancellationToken)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)).Emit(assembly, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Empty(compiled.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error));
        using var http = new HttpClient { BaseAddress = run.Site };
        var read = System.Reflection.Assembly.Load(assembly.ToArray()).GetType("Client.Use")!.GetMethod("RunAsync")!
            .CreateDelegate<Func<HttpClient, Task<(double?, int, int, string)>>>();
        var (value, indicators, status, code) = await read(http);
        Assert.Equal(58.33, value);
        Assert.InRange(indicators, 40, 1000);
        Assert.Equal((400, "bad-parameters"), (status, code));
    }

    [Fact]
    public async Task Every_type_of_a_generated_client_has_a_name_of_its_own()
    {
        var tree = await CSharpSyntaxTree.ParseText(await ClientAsync(), cancellationToken: TestContext.Current.CancellationToken).GetRootAsync(TestContext.Current.CancellationToken);
        var names = tree.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Select(type => type.Identifier.Text).ToList();

        Assert.DoesNotContain(names, name => name.Contains("Anonymous", StringComparison.Ordinal) || char.IsDigit(name[^1]));
        Assert.All(
            ["Language", "Frequency", "Measure", "TableFormat", "FigureFormat", "SubmissionState", "Severity", "QueryObservationsBody", "ReleaseEventData"], name => Assert.Contains(name, names));
    }

    private async Task<string> ClientAsync()
    {
        var document = await OpenApiDocument.FromJsonAsync((await run.GetAsync("openapi.json")).GetRawText(), TestContext.Current.CancellationToken);
        var settings = new CSharpClientGeneratorSettings { ClassName = "StatisticsClient", GenerateOptionalParameters = true };
        settings.CSharpGeneratorSettings.Namespace = "Generated";
        settings.CSharpGeneratorSettings.JsonLibrary = CSharpJsonLibrary.SystemTextJson;
        settings.CSharpGeneratorSettings.GenerateNullableReferenceTypes = true;
        return new CSharpClientGenerator(document, settings).GenerateFile();
    }
}
