using Microsoft.AspNetCore.Mvc;

namespace HtzPipeline.Functions.Access;

/// <summary>Says of endpoints what right they need.</summary>
internal static class EndpointRights
{
    private const string ProblemType = "application/problem+json";

    /// <summary>
    /// Whoever calls the endpoint needs a right: for the department that its route names, as <c>{department}</c> or by the submission
    /// <c>{id}</c>, or its query. Said twice, both are needed.
    /// </summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, Right right)
        where TBuilder : IEndpointConventionBuilder => endpoint
        .RequireAuthorization(right.ToString())
        .WithMetadata(
            new RightRequirement(right),
            Answer(StatusCodes.Status401Unauthorized),
            Answer(StatusCodes.Status403Forbidden),
            Answer(StatusCodes.Status429TooManyRequests));

    /// <summary>
    /// Whoever calls the endpoint needs its right for some department, and not only for the one that its route names: the endpoint itself
    /// looks for which.
    /// </summary>
    public static RouteHandlerBuilder OfAnyDepartment(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new RightOfAnyDepartment());

    /// <summary>Whoever calls the endpoint has signed in, even where reading is open.</summary>
    public static RouteHandlerBuilder NeedsSignIn(this RouteHandlerBuilder endpoint) => endpoint.RequireAuthorization().WithMetadata(new SignInNeeded());

    private static ProducesResponseTypeMetadata Answer(int status) => new(status, typeof(ProblemDetails), [ProblemType]);
}

/// <summary>Marks an endpoint whose right may be for another department than the one that its route names.</summary>
internal sealed record RightOfAnyDepartment;

/// <summary>Marks an endpoint that nobody reaches without signing in, whatever the settings open.</summary>
internal sealed record SignInNeeded;
