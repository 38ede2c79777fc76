namespace HtzPipeline.Infra.Tests;

public class LinterTests
{
    [Theory]
    [InlineData("*.bicep", "build")]
    [InlineData("*.bicepparam", "build-params")]
    public async Task All_files_pass_compiler_and_linter_without_a_word(string files, string compile)
    {
        Assert.NotEmpty(Directory.EnumerateFiles(Bicep.Folder, files));
        Assert.Equal((0, ""), await Bicep.RunAsync("lint", "--no-restore", "--pattern", Path.Combine(Bicep.Folder, files)));

        var main = Path.Combine(Bicep.Folder, files.Replace("*", "main", StringComparison.Ordinal));
        var (exitCode, said) = await Bicep.RunAsync(compile, "--no-restore", "--stdout", main);
        Assert.Equal(0, exitCode);
        Assert.StartsWith("{", said, StringComparison.Ordinal);
        Assert.EndsWith("}", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("param unused string", "no-unused-params")]
    [InlineData("output url string = 'https://x.blob.core.windows.net'", "no-hardcoded-env-urls")]
    [InlineData("param p string\nresource s 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {\n  name: p\n  wheels: 4\n}\noutput id string = s.id", "BCP037")]
    public async Task The_linter_would_say_so(string text, string rule)
    {
        var folder = Directory.CreateTempSubdirectory("htz-infra-");
        try
        {
            File.Copy(Path.Combine(Bicep.Folder, "bicepconfig.json"), Path.Combine(folder.FullName, "bicepconfig.json"));
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "wrong.bicep"), text + "\n");
            Assert.Contains($" {rule}", (await Bicep.RunAsync("lint", "--no-restore", "--pattern", Path.Combine(folder.FullName, "*.bicep"))).Said, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
