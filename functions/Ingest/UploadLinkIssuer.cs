using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Sas;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Catalogues;

namespace HtzPipeline.Functions.Ingest;

/// <summary>
/// Issues links for uploading one file each. Each is a user-delegation SAS for the one blob: create and write, over HTTPS; it reads, lists
/// and deletes nothing, and no other folder is open to it. In a flat account (the Functions host asks for one) no signature can be for a
/// folder, so the link chooses the file's name. It ends at its time, with the rights of who issued it, or with the account's delegation keys.
/// </summary>
internal sealed class UploadLinkIssuer(StorageClients storage, CatalogueSource catalogues, TimeProvider clock)
{
    /// <summary>The longest that a link can hold: Azure gives no delegation key for longer.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    // Azure's clock may be behind the one here, and a link that does not hold yet is as bad as none.
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>Issues links that hold from now on.</summary>
    /// <param name="paths">The files: each within a department of the catalogue.</param>
    /// <param name="lifetime">For how long, up to <see cref="Longest"/>, counted from five minutes ago.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ArgumentOutOfRangeException">The lifetime is none.</exception>
    /// <exception cref="UploadLinkException">The department is unknown, or the account gives no delegation key.</exception>
    public async Task<IReadOnlyList<UploadLink>> IssueAsync(IReadOnlyList<UploadPath> paths, TimeSpan lifetime, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lifetime, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lifetime, Longest);
        var catalogue = await catalogues.CurrentAsync(cancellation);
        if (paths.FirstOrDefault(path => catalogue.Department(path.Department) is null) is { } unknown)
        {
            throw new UploadLinkException(new(
                $"没有部门“{unknown.Department}”,可用:{string.Join('、', catalogue.Departments.Select(d => d.Code))}。",
                $"There is no department '{unknown.Department}'; there are {string.Join(", ", catalogue.Departments.Select(d => d.Code))}."));
        }

        var starts = clock.GetUtcNow() - ClockSkew;
        var expires = starts + lifetime;
        var key = await DelegationKeyAsync(starts, expires, cancellation);
        return [.. paths.Select(path => new UploadLink(path, Sign(path, key, expires), expires))];
    }

    /// <summary>Asks for what a link is signed with, and leaves it at that.</summary>
    /// <exception cref="UploadLinkException">The account gives no delegation key.</exception>
    public Task TryAsync(CancellationToken cancellation) => DelegationKeyAsync(clock.GetUtcNow() - ClockSkew, clock.GetUtcNow() + ClockSkew, cancellation);

    private async Task<UserDelegationKey> DelegationKeyAsync(DateTimeOffset starts, DateTimeOffset expires, CancellationToken cancellation)
    {
        try
        {
            return await storage.Blobs.GetUserDelegationKeyAsync(new BlobGetUserDelegationKeyOptions(expires) { StartsOn = starts }, cancellation);
        }
        catch (RequestFailedException refused) when (refused.Status is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden)
        {
            throw new UploadLinkException(new(
                "存储帐户没有签发委派密钥:请以具有“存储 Blob 委托者”权限的身份登录(az login),并用 AzureWebJobsStorage__accountName 指定帐户;连接字符串和本地 Azurite 不行。",
                "The account gives no delegation key. Log in (az login) as somebody with the role Storage Blob Delegator, and name the account in AzureWebJobsStorage__accountName; a connection string or the local Azurite will not do."));
        }
    }

    private Uri Sign(UploadPath path, UserDelegationKey key, DateTimeOffset expires)
    {
        var blob = storage.Blobs.GetBlobContainerClient(storage.Names.Uploads).GetBlobClient(path.ToString());
        var permissions = new BlobSasBuilder(BlobSasPermissions.Create | BlobSasPermissions.Write, expires)
        {
            BlobContainerName = blob.BlobContainerName,
            BlobName = blob.Name,
            Resource = "b",
            Protocol = SasProtocol.Https,
        };
        return new BlobUriBuilder(blob.Uri) { Sas = permissions.ToSasQueryParameters(key, blob.AccountName) }.ToUri();
    }
}

/// <summary>An address that a department's file can be put to without any account.</summary>
/// <param name="Path">Where the file will lie in the uploads container.</param>
/// <param name="Address">The blob's address with the signature: whoever has it may write there.</param>
/// <param name="Expires">Until when, UTC.</param>
internal sealed record UploadLink(UploadPath Path, Uri Address, DateTimeOffset Expires);

/// <summary>A link that cannot be issued.</summary>
internal sealed class UploadLinkException(LocalText why) : Exception($"{why.Zh} {why.En}")
{
    /// <summary>Why not.</summary>
    public LocalText Why => why;
}
