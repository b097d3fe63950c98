using ArgumentMap.Api.Tests.Storage.Postgres;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace ArgumentMap.Api.Tests.Storage;

/// <summary>A fact about every store; skipped for a store whose server is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("ArgumentMap.Api.Tests.Storage.StoreFactDiscoverer", "ArgumentMap.Api.Tests")]
public sealed class StoreFactAttribute : FactAttribute;

/// <summary>The same for a theory.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("ArgumentMap.Api.Tests.Storage.StoreTheoryDiscoverer", "ArgumentMap.Api.Tests")]
public sealed class StoreTheoryAttribute : TheoryAttribute;

/// <summary>Finds the facts.</summary>
public sealed class StoreFactDiscoverer(IMessageSink messages) : FactDiscoverer(messages)
{
    protected override IXunitTestCase CreateTestCase(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        StoreSkip.Of(DiagnosticMessageSink, discoveryOptions, testMethod)
            ?? base.CreateTestCase(discoveryOptions, testMethod, factAttribute);
}

/// <summary>Finds the theories.</summary>
public sealed class StoreTheoryDiscoverer(IMessageSink messages) : TheoryDiscoverer(messages)
{
    public override IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute) =>
        StoreSkip.Of(DiagnosticMessageSink, discoveryOptions, testMethod) is { } skipped
            ? [skipped]
            : base.Discover(discoveryOptions, testMethod, theoryAttribute);
}

internal static class StoreSkip
{
    /// <summary>A test that is skipped; null if it is not.</summary>
    public static IXunitTestCase? Of(IMessageSink messages, ITestFrameworkDiscoveryOptions options, ITestMethod method) =>
        method.TestClass.Class.Name == typeof(PostgresMapStoreTests).FullName && PostgresServer.WhySkipped is { } reason
            ? new XunitSkippedDataRowTestCase(
                messages, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method, reason)
            : null;
}
