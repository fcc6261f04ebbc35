namespace Ops.Domain;

/// <summary>One band of a status scale: the status, and the least value that still earns it.</summary>
/// <typeparam name="TStatus">The type of status, for example <see cref="Status"/> or a text.</typeparam>
/// <param name="Min">The band's lower boundary; a value equal to it is in the band.</param>
/// <param name="Status">The status.</param>
public readonly record struct StatusBand<TStatus>(double Min, TStatus Status)
    where TStatus : notnull;
