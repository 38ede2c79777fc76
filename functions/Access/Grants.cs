using System.Security.Claims;

namespace HtzPipeline.Functions.Access;

/// <summary>
/// What a caller is allowed, as roles, the same of keys and of Entra's tokens: <c>Read</c>, <c>Upload.{department}</c>,
/// <c>Approve.{department}</c>, <c>Catalogue</c>; without a department (<c>Upload</c>, <c>Approve</c>) for all of them, which no key has. Entra's app roles
/// have these values, so that whom to bind to which department is decided where people are administered.
/// </summary>
internal static class Grants
{
    /// <summary>The claim that holds a grant: what Entra calls app roles in a token.</summary>
    public const string ClaimType = "roles";

    /// <summary>A right for a department.</summary>
    public static string Of(Right right, string department) => IsOfAll(right) ? $"{right}" : $"{right}.{department}";

    /// <summary>Whether a right is for no department in particular.</summary>
    public static bool IsOfAll(Right right) => right is Right.Read or Right.Catalogue;

    extension(ClaimsPrincipal caller)
    {
        /// <summary>Whether the caller has a right for a department. Any right is one to read. Codes are compared to the letter.</summary>
        /// <param name="right">The right.</param>
        /// <param name="department">The department; null where any will do.</param>
        public bool May(Right right, string? department) => caller.Rights().Any(grant => right == Right.Read
            || (grant.Right == right && (grant.Department is null || department is null || grant.Department == department)));

        /// <summary>The rights, each with its department; null stands for all. What is no right is left out.</summary>
        public IEnumerable<(Right Right, string? Department)> Rights() =>
            from role in caller.FindAll(ClaimType)
            let parts = role.Value.Split('.', 2)
            where Enum.GetNames<Right>().Contains(parts[0]) && (parts.Length == 1 || parts[1].Length > 0)
            let right = Enum.Parse<Right>(parts[0])
            // There is one catalogue: who is given the right to it for a department alone is given none.
            where right != Right.Catalogue || parts.Length == 1
            select (right, parts.Length == 1 ? null : parts[1]);
    }
}
