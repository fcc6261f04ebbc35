namespace Ops.Domain.Customers;

/// <summary>A fact: somebody or some rule says that two ids are the same customer, or that they are not.</summary>
/// <remarks>The order of both ids does not matter to what follows; two links are equal when both ids are, in this order.</remarks>
public readonly record struct IdentityLink
{
    private readonly string? _left;
    private readonly string? _right;

    /// <summary>Creates a link.</summary>
    /// <param name="left">One id.</param>
    /// <param name="right">The other id.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id.</exception>
    public IdentityLink(string left, string right)
    {
        _left = Guard.NotBlank(left, nameof(left));
        _right = Guard.NotBlank(right, nameof(right));
    }

    /// <summary>One id.</summary>
    public string Left => _left ?? "";

    /// <summary>The other id.</summary>
    public string Right => _right ?? "";
}
