namespace HtzPipeline.EndToEnd.Tests.Sdmx;

/// <summary>
/// SDMX REST 2.2 clause by clause, asked of the app or of any other service (<see cref="SdmxSubject"/>); the output says of each clause what was
/// asked and what came.
/// </summary>
public class SdmxClauseTests(LocalRun run, ITestOutputHelper output)
{
    public static TheoryData<string> Names => [.. SdmxClause.All.Select(clause => clause.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_clause_holds(string name)
    {
        var clause = SdmxClause.All.Single(one => one.Name == name);
        using var service = new HttpClient { BaseAddress = SdmxSubject.Base ?? new Uri(run.Api.BaseAddress!, "sdmx/") };

        var answer = await AskAsync(service, clause.Address, clause.Accept);
        var beside = clause.Beside is { } other ? await AskAsync(service, other, accept: null) : answer;
        output.WriteLine($"{clause.Name}\n  asked {SdmxSubject.Fill(clause.Address)}{(clause.Accept is { } accept ? $"  Accept: {accept}" : "")}\n  got   {answer}");
        if (clause.Beside is not null)
        {
            output.WriteLine($"  beside {SdmxSubject.Fill(clause.Beside)}\n  got   {beside}");
        }

        Assert.Equal(clause.Status, (int)answer.Status);
        Assert.True(clause.Holds(answer, beside), $"{clause.Name}: {answer}");
    }

    private static async Task<SdmxAnswer> AskAsync(HttpClient service, string address, string? accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, SdmxSubject.Fill(address));
        request.Headers.TryAddWithoutValidation("Accept", accept ?? "application/vnd.sdmx.data+json;version=2.0.0,application/vnd.sdmx.structure+json;version=2.0.0;q=0.9,*/*;q=0.1");
        using var reply = await service.SendAsync(request);
        return await SdmxAnswer.OfAsync(reply);
    }
}
