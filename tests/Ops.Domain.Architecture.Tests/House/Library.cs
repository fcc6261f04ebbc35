using System.Reflection;

namespace Ops.Domain.Architecture.Tests.House;

/// <summary>The assembly under test and its public types.</summary>
internal static class Library
{
    public static Assembly Assembly { get; } = typeof(OpsException).Assembly;

    public static ImmutableArray<Type> PublicTypes { get; } =
    [.. Assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal)];
}
