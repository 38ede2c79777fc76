using System.Net.Sockets;
using Azure;

namespace HtzPipeline.Functions.Commands.Shell;

/// <summary>What storage's refusals mean and what to do about each, as one table: the first line that applies counts.</summary>
internal static class StorageFailures
{
    // The role of each service, by the name that the service gives itself in the header Server (Windows-Azure-Blob/1.0, Azurite-Blob/3.37).
    private static readonly IReadOnlyList<(string Service, string Role)> Roles =
    [
        ("Blob", "Storage Blob Data Contributor"),
        ("Queue", "Storage Queue Data Contributor"),
        ("Table", "Storage Table Data Contributor"),
    ];

    private static readonly IReadOnlyList<(Func<RequestFailedException, bool> Applies, string Code, LocalText Meaning)> Table =
    [
        (failure => failure.InnerException is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError }, "storage-host-not-found", new(
            "找不到存储帐户的主机:请核对帐户名(--storage 或设置 AzureWebJobsStorage)和网络、DNS。",
            "There is no host of that name: look at the account's name (--storage, or the setting AzureWebJobsStorage), at the network and DNS.")),
        (failure => failure.InnerException is HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } }, "storage-connection-refused", new(
            "存储服务拒绝连接,可能没有运行:本地请启动 Azurite(不给 --storage 时自动启动),Azure 上请看地址和防火墙。",
            "Nothing listens where storage should be. Locally start Azurite (it is started by itself where --storage is not given); on Azure look at the address and the firewall.")),
        (failure => failure.Status == 0, "storage-unreachable", new(
            "连不上存储服务:请看网络、代理和防火墙,稍后再试。",
            "Storage cannot be reached: look at the network, proxy and firewall, and try again later.")),
        (failure => failure.ErrorCode == "AuthorizationPermissionMismatch", "storage-role-missing", new(
            "缺少角色“{role}”:请让管理员在该存储帐户上授予(Bicep 参数 operators),几分钟后生效。",
            "The role {role} is missing: have it assigned on the account (Bicep parameter operators); it takes some minutes.")),
        (failure => failure.ErrorCode == "KeyBasedAuthenticationNotPermitted", "storage-takes-no-keys", new(
            "该帐户不接受密钥:请 az login,并用 AzureWebJobsStorage__blobServiceUri 等指定帐户,不用连接字符串。",
            "The account takes no keys: run az login, and name the account in AzureWebJobsStorage__blobServiceUri and so on rather than by a connection string.")),
        (failure => failure.ErrorCode is "AuthenticationFailed" or "InvalidAuthenticationInfo" or "NoAuthenticationInformation" || failure.Status == StatusCodes.Status401Unauthorized, "storage-credential-refused", new(
            "密钥或登录不被接受:请核对连接字符串,或重新 az login;本机时钟相差超过 15 分钟也会如此。",
            "The key or login is not accepted: look at the connection string, or run az login again; a clock that is off by more than 15 minutes does the same.")),
        (failure => failure.Status == StatusCodes.Status403Forbidden, "storage-forbidden", new(
            "没有权限:可能缺少角色“{role}”,密钥不对,或帐户的防火墙不放行本机。",
            "Not allowed: the role {role} may be missing, the key be wrong, or the account's firewall keep this machine out.")),
        (failure => failure.ErrorCode is "ContainerNotFound" or "TableNotFound" or "QueueNotFound", "storage-not-seeded", new(
            "存储帐户还没有准备好(缺少容器或表):请先执行 seed。",
            "The account has not been made ready (a container or table is missing): run seed first.")),
        (failure => failure.ErrorCode is "ContainerBeingDeleted" or "TableBeingDeleted" or "QueueBeingDeleted", "storage-being-deleted", new(
            "容器或表正在删除:请一分钟后再试。",
            "A container or table is being deleted: try again in a minute.")),
        (failure => failure.Status is StatusCodes.Status429TooManyRequests or >= StatusCodes.Status500InternalServerError, "storage-busy", new(
            "存储服务繁忙或出错:请稍后再试。",
            "Storage is busy or failing: try again later.")),
        (_ => true, "storage-failed", new("存储服务没有照办。", "Storage did not do as asked.")),
    ];

    /// <summary>What to tell of a failure.</summary>
    public static CommandError Of(RequestFailedException failure)
    {
        var (_, code, meaning) = Table.First(line => line.Applies(failure));
        var detail = failure.Status == 0 ? CommandFailures.FirstLine(failure) : $"{failure.Status} {failure.ErrorCode}".TrimEnd();
        return new(code, meaning.With(text => $"{text.Replace("{role}", RoleOf(failure), StringComparison.Ordinal)} ({detail})"));
    }

    private static string RoleOf(RequestFailedException failure)
    {
        var server = failure.GetRawResponse()?.Headers.TryGetValue("Server", out var name) == true ? name : "";
        var roles = Roles.Where(one => server.Contains(one.Service, StringComparison.OrdinalIgnoreCase)).DefaultIfEmpty((Service: "", Role: string.Join(" / ", Roles.Select(one => one.Role))));
        return roles.First().Role;
    }
}
