using System.Text.Json;
using HtzPipeline.Functions.Commands;
using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Hosting;

namespace HtzPipeline.Functions.Tests.Commands;

/// <summary>What holds for every command, whichever there are.</summary>
public class CommandTableTests
{
    public static TheoryData<string> Names => [.. CommandTable.All.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_command_has_JSON_and_help_in_two_languages_with_its_exit_codes(string name)
    {
        var command = CommandTable.Find(name);
        Assert.Contains(CommandOption.Json, command.Options);

        foreach (var help in new[] { await CommandRun.RunAsync(name, "--help"), await CommandRun.RunAsync("help", name), await CommandRun.RunAsync(name, "--reason", "x", "-h") })
        {
            Assert.Equal((0, ""), (help.ExitCode, help.Errors));
            foreach (var text in command.Options.Select(option => option.Meaning).Concat([command.Summary, command.Details, CommandHelp.ExitCodes(command)]))
            {
                Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", text.Zh);
                Assert.Matches("[a-z]{3}", text.En);
                Assert.Contains(text.Zh, help.Text, StringComparison.Ordinal);
                Assert.Contains(text.En, help.Text, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_command_refuses_an_option_that_it_does_not_know_to_machines_as_JSON(string name)
    {
        var refused = await CommandRun.RunAsync(name, "--nonsense", "--json");

        Assert.Equal((CommandExit.WrongUsage, "", "wrong-usage"), (refused.ExitCode, refused.Text, refused.Code));
        Assert.Equal(["code", "zh", "en"], refused.Error.EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public void No_word_means_two_commands()
    {
        var words = CommandTable.All.SelectMany(command => command.Aliases.Prepend(command.Name)).ToList();
        Assert.Equal(words.Distinct(), words);
        Assert.All(words, word => Assert.Contains(word, CommandTable.Find(word).Aliases.Prepend(CommandTable.Find(word).Name)));
    }

    [Fact]
    public async Task All_commands_are_told_of_to_people_and_to_machines()
    {
        var (people, machines) = (await CommandRun.RunAsync("--help"), await CommandRun.RunAsync("help", "--json"));

        Assert.Equal(CommandTable.All.Select(command => command.Name), machines.Lines.Select(line => line.GetProperty("name").GetString()));
        Assert.All(CommandTable.All, command => Assert.Contains($"  {command.Name} {command.Operands}", people.Text, StringComparison.Ordinal));
        Assert.Equal(JsonValueKind.Object, machines.Lines[0].GetProperty("outcomes").GetProperty("done").ValueKind);
    }

    [Theory]
    [InlineData("sed", "seed")]
    [InlineData("key-crate", "key-create")]
    [InlineData("uplaod-link", "upload-link")]
    public async Task An_unknown_command_is_refused_with_the_nearest_and_starts_nothing(string word, string nearest)
    {
        Assert.True(CommandTable.IsFor([word]));
        var refused = await CommandRun.RunAsync(word);

        Assert.Equal((CommandExit.WrongUsage, ""), (refused.ExitCode, refused.Text));
        Assert.Contains($"'{nearest}'", refused.Errors, StringComparison.Ordinal);
        Assert.Equal("unknown-command", (await CommandRun.RunAsync(word, "--json")).Code);
    }

    [Fact]
    public void Options_alone_are_for_a_host_of_the_app()
    {
        Assert.False(CommandTable.IsFor([]));
        Assert.False(CommandTable.IsFor(["--port", "7072"]));
        Assert.True(CommandTable.IsFor(["-h"]));
    }

    [Fact]
    public async Task A_command_without_operands_takes_none() =>
        Assert.Equal(CommandExit.WrongUsage, await CommandRun.ExitCodeAsync("doctor", "everything"));

    [Fact]
    public void The_page_on_commands_lists_every_command()
    {
        var table = string.Join('\n', CommandTable.All.Select(RowOf).Prepend("|---|---|---|---|").Prepend("| command of the executable | does | 0 | 1 |"));
        var page = File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "docs", "commands.md"));
        Assert.True(page.Contains(table, StringComparison.Ordinal), $"docs/commands.md should have this table:\n{table}");
    }

    private static string RowOf(Command command)
    {
        var names = string.Concat(command.Aliases.Select(alias => $", `{alias}`"));
        return $"| `{$"{command.Name} {command.Operands}".TrimEnd().Replace("|", "\\|", StringComparison.Ordinal)}`{names} | {command.Summary.En} | {command.Outcomes.Done.En} | {command.Outcomes.Failed.En} |";
    }
}
