using HtzPipeline.Functions.Commands.Shell;

namespace HtzPipeline.Functions.Commands.Store;

/// <summary><c>doctor</c>: tries everything that the app depends on.</summary>
internal static class DoctorCommand
{
    private static readonly LocalText Details = new(
        """
        逐项尝试:本机时钟、每个容器、每个表(读取,以及删除一个不存在的对象,以检查写权限)、异常队列、指标目录、以身份登录时的委派密钥、Entra 的签名密钥。
        每一项不正常都说明怎么办。不留下任何内容。使用执行者自己的身份,而不是应用的身份。
        """,
        """
        Tries one by one: this machine's clock, each container and table (reads, and deletes what does not exist, which takes the right to
        write), the queue of poison messages, the catalogue, the delegation key where somebody is signed in, the signing keys of Entra ID.
        Says of each that is not well what to do. Leaves nothing behind. It goes by the identity of whoever runs it, not by the app's.
        """);

    public static Command Command { get; } = StoreCommand.Of(
        "doctor",
        "",
        new("检查应用依赖的一切。", "Tries everything that the app depends on."),
        [],
        Details,
        new(new("全部正常", "all is well"), new("有一项不正常", "something is not")),
        async (_, services, output, cancellation) =>
        {
            // At once, since each that gets no answer is tried again for 20 seconds.
            var found = await Task.WhenAll(ProbeTable.Of(services).Select(async one => new Found(one.Name, await one.FaultAsync(cancellation))));
            foreach (var one in found)
            {
                output.Write(one, told => told.Error is { } error ? $"异常 FAILED {told.What}: {error.Code}\n  {error.Zh}\n  {error.En}" : $"正常 ok     {told.What}");
            }

            return found.All(one => one.Error is null) ? CommandExit.Done : CommandExit.Failed;
        });

    /// <summary>What was found of a dependency; no error where it is well.</summary>
    private sealed record Found(string What, CommandError? Error)
    {
        public bool Ok => Error is null;
    }
}
