using System.Text.Json;
using HtzPipeline.Functions.Hosting;

namespace HtzPipeline.Infra.Tests;

/// <summary>What is delivered beside our own code, as <c>docs/licences.md</c> lists it.</summary>
public class SupplyChainTests
{
    // They ask no more than that their notices are kept, which publishing does: assemblies have theirs, the pages' are in *.LEGAL.txt.
    private static readonly string[] Accepted = ["MIT", "Apache-2.0", "BSD-3-Clause", "0BSD"];

    private static readonly string Root = RepositoryRoot.Find();

    private static string[][] Page { get; } =
    [
        .. File.ReadLines(Path.Combine(Root, "docs", "licences.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(1)
            .Select(line => line.Trim('|', ' ').Split(" | ")),
    ];

    [Fact]
    public void Every_licence_is_one_that_we_accept() => Assert.All(Page, line => Assert.Contains(line[2], Accepted));

    [Fact]
    public void The_page_lists_the_packages_of_NuGets_lock_file()
    {
        var locked = Json("functions/packages.lock.json").GetProperty("dependencies").EnumerateObject()
            .SelectMany(framework => framework.Value.EnumerateObject())
            .Where(package => package.Value.GetProperty("type").GetString() != "Project")
            .Select(package => $"{package.Name} {package.Value.GetProperty("resolved").GetString()}");

        AssertSame(locked, "Functions");
    }

    [Fact]
    public void The_page_lists_the_packages_that_the_pages_are_made_of() => AssertSame(
        Json("package-lock.json").GetProperty("packages").EnumerateObject()
            .Where(package => package.Name.Length > 0 && !Has(package.Value, "dev") && !Has(package.Value, "optional") && !Has(package.Value, "peer"))
            .Select(package => $"{package.Name[(package.Name.LastIndexOf("node_modules/", StringComparison.Ordinal) + "node_modules/".Length)..]} {package.Value.GetProperty("version").GetString()}"),
        "Web");

    private static void AssertSame(IEnumerable<string> locked, string part)
    {
        var listed = Page.Where(line => line[3].Split(", ").Contains(part)).Select(line => $"{line[0]} {line[1]}").Order(StringComparer.OrdinalIgnoreCase);
        Assert.Equal(locked.Distinct().Order(StringComparer.OrdinalIgnoreCase), listed, StringComparer.OrdinalIgnoreCase);
    }

    private static bool Has(JsonElement package, string flag) => package.TryGetProperty(flag, out var set) && set.GetBoolean();

    private static JsonElement Json(string file) => JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Path.Combine(Root, file)));
}
