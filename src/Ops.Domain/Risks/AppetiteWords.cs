namespace Ops.Domain.Risks;

/// <summary>The status of an exposure: how it is found, and in words.</summary>
internal static class AppetiteWords
{
    public static AppetiteStatus Of<T>(T value, T appetite, T tolerance, T capacity)
        where T : IComparable<T> =>
        value.CompareTo(appetite) <= 0 ? AppetiteStatus.WithinAppetite
        : value.CompareTo(tolerance) <= 0 ? AppetiteStatus.WithinTolerance
        : value.CompareTo(capacity) <= 0 ? AppetiteStatus.AboveTolerance
        : AppetiteStatus.AboveCapacity;

    public static void Ordered<T>(T appetite, T tolerance, T capacity, string place)
        where T : IComparable<T>
    {
        if (appetite.CompareTo(tolerance) > 0 || tolerance.CompareTo(capacity) > 0)
            throw Faults.NotOrdered(place, "not appetite <= tolerance <= capacity", "give the three limits in rising order");
    }

    public static Phrase Word(this AppetiteStatus status) =>
        status switch
        {
            AppetiteStatus.WithinAppetite => new Phrase("within appetite", "在偏好之内"),
            AppetiteStatus.WithinTolerance => new Phrase("within tolerance", "在容忍度之内"),
            AppetiteStatus.AboveTolerance => new Phrase("above tolerance", "超出容忍度"),
            _ => new Phrase("above capacity", "超出承受能力"),
        };
}
