namespace Ops.Domain.Customers;

/// <summary>Two texts that may mean the same customer.</summary>
/// <remarks>Two are equal when both texts are. <c>default</c> is a pair of empty texts.</remarks>
public readonly record struct TextPair
{
    private readonly string? _left;
    private readonly string? _right;

    /// <summary>Creates a pair.</summary>
    /// <param name="left">One text; may be empty.</param>
    /// <param name="right">The other text; may be empty.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null.</exception>
    public TextPair(string left, string right)
    {
        _left = Guard.NotNull(left, nameof(left));
        _right = Guard.NotNull(right, nameof(right));
    }

    /// <summary>One text.</summary>
    public string Left => _left ?? "";

    /// <summary>The other text.</summary>
    public string Right => _right ?? "";
}
