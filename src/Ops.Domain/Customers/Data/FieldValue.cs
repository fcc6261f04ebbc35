namespace Ops.Domain.Customers;

/// <summary>What stands in a field of a record: nothing, a text, a number, or yes or no.</summary>
/// <remarks>
/// Two are equal when kind and value are; texts are compared by code unit, numbers by value. <c>default</c> is nothing. A blank text counts as missing.
/// </remarks>
public readonly record struct FieldValue
{
    private FieldValue(string? text, double? number, bool? flag)
    {
        Text = text;
        Number = number;
        Flag = flag;
    }

    /// <summary>The text; null for anything else.</summary>
    public string? Text { get; }

    /// <summary>The number; null for anything else.</summary>
    public double? Number { get; }

    /// <summary>Yes or no; null for anything else.</summary>
    public bool? Flag { get; }

    /// <summary>Nothing, or a blank text.</summary>
    public bool IsMissing => Number is null && Flag is null && string.IsNullOrWhiteSpace(Text);

    /// <summary>Nothing.</summary>
    public static FieldValue Missing => default;

    /// <summary>A text.</summary>
    /// <param name="text">The text; null for nothing.</param>
    /// <returns>The value.</returns>
    public static FieldValue Of(string? text) => new(text, null, null);

    /// <summary>A number.</summary>
    /// <param name="number">The number; finite.</param>
    /// <returns>The value.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN or infinity.</exception>
    public static FieldValue Of(double number) => new(null, Guard.Finite(number, nameof(number)), null);

    /// <summary>Yes or no.</summary>
    /// <param name="flag">True for yes.</param>
    /// <returns>The value.</returns>
    public static FieldValue Of(bool flag) => new(null, null, flag);
}
